import { patients, practice, staff } from '../samples/cast.ts'
import { ownGout } from './isolation-inputs.ts'
import type { Stage } from './stage.ts'

const PRACTICE = `'${practice.id}'`
const ROSA = `'${patients.rosa.id}'`
const [LEE, HADDAD, WEBB] = [staff.lee.id, staff.haddad.id, staff.webb.id].map((id) => `'${id}'`)
const AT = `'2026-03-03T15:00:00Z'`
const id = (n: number) => `'01900000-0000-7000-8000-0000000005${String(n).padStart(2, '0')}'`

/** Rows of tables that the sample's month leaves empty, so that every read has something to tell. */
const ROWS = [
  `billing.rule_setting values (${PRACTICE}, ${id(1)}, 'locality', '', 'as it was', ${WEBB}, ${AT})`,
  `billing.locality values (${PRACTICE}, ${id(2)}, 2026, '1', '1', 'Ohio', 1, 1, 1, ${AT})`,
  `billing.month_close values (${PRACTICE}, ${id(3)}, '2026-03', ${WEBB}, ${AT})`,
  `billing.claim values (${PRACTICE}, ${id(4)}, ${ROSA}, '2026-03', 'C1', ${HADDAD}, '2026-03-31', '{I10,E11.9}', 6000, '{}', '{}', ${WEBB}, ${AT})`,
  `billing.claim_line values (${PRACTICE}, ${id(4)}, 1, '99490', 1, 6000)`,
  `billing.claim_file values (${PRACTICE}, ${id(5)}, '2026-03', 1, 'a.837', 'x', array[${id(4)}]::uuid[], ${WEBB}, ${AT})`,
  `billing.answer_file values (${PRACTICE}, ${id(6)}, '835', 'S', 'C', 'T', 'a.835', 'x', ${WEBB}, ${AT})`,
  `billing.claim_event values (${PRACTICE}, ${id(7)}, ${id(4)}, ${id(6)}, 'processed', null, 'paid', ${AT})`,
  `billing.remittance values (${PRACTICE}, ${id(8)}, ${id(6)}, 'Medicare', 'T1', '2026-04-01', 5000, 0, 0, '[]')`,
  `billing.posting values (${PRACTICE}, ${id(9)}, ${id(8)}, ${id(4)}, '1', 6000, 5000, 0, 1000, null, ${AT})`,
  `billing.posting_reason values (${PRACTICE}, ${id(9)}, 1, '99490', 'CO', '45', 1000, '{}')`,
  `billing.denial_answer values (${PRACTICE}, ${id(10)}, ${id(9)}, 'accepted', 'it is right', ${WEBB}, ${AT})`,
  `billing.attestation values (${PRACTICE}, ${id(11)}, ${ROSA}, '2026-03', '{I10,E11.9}', ${HADDAD}, ${AT})`,
  `billing.approval values (${PRACTICE}, ${id(12)}, ${ROSA}, '2026-03', 'says', ${WEBB}, ${AT})`,
  `billing.election values (${PRACTICE}, ${id(13)}, ${ROSA}, '2026-03', 'CCM', ${HADDAD}, ${AT})`,
  `contacts.contact (practice_id, id, patient_id, kind, opened_by, opened_at) values (${PRACTICE}, ${id(14)}, ${ROSA}, 'call', ${LEE}, ${AT})`,
  `messages.thread (practice_id, id, patient_id, channel, address, begun_by_kind, opened_at, last_at, urgency, waiting_since)
     values (${PRACTICE}, ${id(60)}, ${ROSA}, 'sms', '5550100177', 'patient', ${AT}, ${AT}, 'routine', ${AT})`,
  `messages.entry values (${PRACTICE}, ${id(61)}, ${id(60)}, 'in', 'patient', null, 'Rosa', 'Is it Tuesday?', ${AT})`,
  `messages.stop values (${PRACTICE}, ${id(62)}, '5550100178', true, 'STOP', 'text', null, ${AT})`,
  `instruments.answered values (${PRACTICE}, ${id(63)}, ${ROSA}, 'falls', '1', 'Falls', 'en', '{"fallen":0}', null, 'Not all was answered', false, 'patient', '2026-03-03', ${LEE}, ${AT})`,
  `readings.alert_step select ${PRACTICE}, ${id(64)}, id, patient_id, 'seen', '', ${LEE}, ${AT} from readings.alert limit 1`,
  `contacts.prep_list values (${PRACTICE}, ${id(15)}, ${ROSA}, 'patient', 'Rosa', '{}', ${AT}, null)`,
  `enrollment.hold values (${PRACTICE}, ${id(16)}, ${ROSA}, '2026-03-01', '2026-03-09', 'travels', ${LEE}, ${AT}, null, null)`,
  `enrollment.risk_attestation values (${PRACTICE}, ${id(17)}, ${ROSA}, 'high', 'two conditions', ${HADDAD}, ${AT})`,
  `medications.review values (${PRACTICE}, ${id(18)}, ${ROSA}, null, '[]', ${LEE}, ${AT})`,
  `medications.problem select ${PRACTICE}, ${id(65)}, 1, patient_id, id, name, 'refill', 'No refill left', 'staff', 'Lee', ${AT}, ${LEE} from medications.medication where patient_id = ${ROSA} limit 1`,
  `medications.pair_list values (${PRACTICE}, ${id(67)}, 'House list', 1, 'our pharmacist', 1, ${HADDAD}, ${AT})`,
  `medications.pair values (${PRACTICE}, ${id(68)}, ${id(67)}, 'ibuprofen', 'warfarin', 'bleeding')`,
  `medications.problem_step values (${PRACTICE}, ${id(66)}, ${id(65)}, ${ROSA}, 'opened', 'No refill left', 'Lee', ${AT})`,
  `medications.change select ${PRACTICE}, ${id(19)}, patient_id, id, 'added', 'new', ${LEE}, ${AT}, true from medications.medication where patient_id = ${ROSA} limit 1`,
  `patients.caregiver values (${PRACTICE}, ${id(20)}, ${ROSA}, 'Ana', 'daughter', null, null, '1980-02-02', ${AT}, 'Rosa')`,
  `patients.access_grant values (${PRACTICE}, ${id(21)}, ${ROSA}, ${id(20)}, '{answers}', ${AT}, null, null)`,
  `patients.need values (${PRACTICE}, ${ROSA}, 9, 'Rosita', null, null, null, null, null, null, null, null, ${LEE}, ${AT})`,
  `patients.stay values (${PRACTICE}, ${id(22)}, ${ROSA}, 'hospice', '2026-01-01', null, null, ${LEE}, ${AT})`,
  `plans.draft select ${PRACTICE}, patient_id, 1, content, signed_by, signed_at from plans.signed_version limit 1`,
  `plans.copy_given select ${PRACTICE}, ${id(23)}, patient_id, id, 'print', 'Rosa', 'es', ${LEE}, ${AT} from plans.signed_version limit 1`,
  `plans.goal_attainment values (${PRACTICE}, ${id(71)}, ${ROSA}, 'g1', 'Dance', 1, 'I danced', 'patient', '2026-03-03', ${LEE}, ${AT})`,
  `plans.template_version values (${PRACTICE}, ${id(70)}, 'gout', 1, '${JSON.stringify(ownGout).replaceAll("'", "''")}', 'as it was', ${HADDAD}, ${AT})`,
  `practice.setting values (${PRACTICE}, ${id(24)}, 'retention', '{"years":10}', 'as it was', '2026-03-03', ${WEBB}, ${AT})`,
  `tenancy.legal_hold values (${PRACTICE}, ${id(25)}, ${ROSA}, 'a letter', ${WEBB}, ${AT})`,
  `tenancy.legal_hold_end values (${PRACTICE}, ${id(28)}, ${id(25)}, 'The case is closed', ${WEBB}, ${AT})`,
  `time.flag values (${PRACTICE}, ${id(26)}, 'overnight', ${LEE}, ${ROSA}, null, null, '2026-03', 'odd', ${AT})`,
  `time.timer (practice_id, id, staff_id, patient_id, program, activity, started_at, beat_at, active_at)
     values (${PRACTICE}, ${id(27)}, ${HADDAD}, ${ROSA}, 'CCM', 'chart_review', ${AT}, ${AT}, ${AT})`,
  `access.passkey values (${PRACTICE}, ${id(29)}, 'staff', ${LEE}, null, null, 'a key', 'x', 0, '{}', 'phone', ${AT}, null, null)`,
  `access.authenticator_app values (${PRACTICE}, ${id(30)}, ${LEE}, 'x', ${AT}, ${AT}, 0, null)`,
  `access.authenticator_app values (${PRACTICE}, ${id(31)}, ${WEBB}, 'x', ${AT}, null, 0, null)`,
  `access.recovery_code values (${PRACTICE}, 'x', ${LEE}, ${AT}, null, null)`,
  `access.invitation values (${PRACTICE}, ${id(32)}, 'x', ${LEE}, ${AT}, null, '2027-01-01', null, null)`,
  `access.attempt values (${PRACTICE}, ${id(33)}, ${LEE}, '192.0.2.1', ${AT}, false)`,
  `access.broken_glass values (${PRACTICE}, ${id(34)}, ${WEBB}, ${ROSA}, 'emergency', 'She fell and cannot speak', ${AT}, ${AT}::timestamptz + interval '4 hours')`,
  `tasks.task (practice_id, id, patient_id, what, urgency, due_at, for_staff, grace_hours, escalates_at, added_at) values (${PRACTICE}, ${id(35)}, ${ROSA}, 'Call the lab', 'soon', ${AT}, ${LEE}, 4, ${AT}, ${AT})`,
  `tasks.event values (${PRACTICE}, ${id(36)}, ${id(35)}, ${ROSA}, 'added', ${LEE}, ${AT}, ${LEE}, null, '')`,
  `transitions.transition values (${PRACTICE}, ${id(37)}, 1, ${ROSA}, 'hospital', 'Mercy', 'V1', '2026-02-25', ${AT}, '2026-03-03', 'home', 'high', 'hand', ${LEE}, ${AT}, null, null, null, null)`,
  `transitions.notice values (${PRACTICE}, ${id(38)}, ${ROSA}, ${id(37)}, 'admitted', 'hand', 'Mercy', 'V1', ${AT}, 'x', ${LEE}, ${AT})`,
  `transitions.attempt values (${PRACTICE}, ${id(39)}, ${ROSA}, ${id(37)}, ${AT}, 'phone', 'no_answer', '', ${LEE}, ${AT})`,
  `transitions.check_mark values (${PRACTICE}, ${id(40)}, ${ROSA}, ${id(37)}, 'told', 'done', null, 'her', ${LEE}, ${AT})`,
  `transitions.provider values (${PRACTICE}, ${id(41)}, 1, 'person', 'Dr. Quist', 'Cardiologist', null, null, null, null, null, 'her heart', null, ${LEE}, ${AT})`,
  `transitions.referral values (${PRACTICE}, ${id(42)}, ${ROSA}, 'specialist', ${id(41)}, 'Dr. Quist', 'short of breath', null, 'fax', 'soon', ${LEE}, ${AT})`,
  `transitions.referral_step values (${PRACTICE}, ${id(43)}, ${ROSA}, ${id(42)}, 'sent', '2026-03-03', '', ${LEE}, ${AT})`,
  `interop.unmatched_notice values (${PRACTICE}, ${id(44)}, 'feed', 'x', 'bXNo', 'Nobody here has this number.', '{"name":"Doe, Jo","birthDate":"1950-01-01"}', ${AT}, null, null, null, null, null)`,
]

export const addWhatTheMonthHadNot = async ({ owner }: Stage): Promise<void> => {
  await owner.query(`set app.practice_id = ${PRACTICE}`)
  for (const row of ROWS) await owner.query(`insert into ${row} on conflict do nothing`)
  // Somebody closes the one that is open, before another can be opened.
  await owner.query(
    `update contacts.contact set closed_at = ${AT}, closed_by = ${LEE}, outcome = 'voicemail' where closed_at is null and id <> ${id(14)}`,
  )
}
