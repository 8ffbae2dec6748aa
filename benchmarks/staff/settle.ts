import { patients, practice, ROSAS_CONDITIONS, staff } from '../../samples/cast.ts'
import { enrollAs, planFor } from '../../samples/enroll.ts'
import type { Stage } from '../../tests/stage.ts'

export const PATIENTS = 50_000
const A_NURSE = 250

const id = (kind: number) => `('0190000${kind}-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid`

/**
 * 50,000 patients like Rosa in one practice, 250 of them Nurse Lee's and the rest 199 colleagues', each called twice and
 * judged for the month. Written by SQL: what is measured is reading and saving beside them.
 */
export const settleMany = async (stage: Stage): Promise<void> => {
  await enrollAs(stage.as, '2026-02-20', patients.rosa, ROSAS_CONDITIONS)
  await planFor(stage.as, '2026-02-20', patients.rosa.id)
  stage.clock.set('2026-03-17T14:00:00Z')
  const run = (sql: string) => stage.owner.query(sql)
  await run(`set app.practice_id = '${practice.id}'`)
  await run(`insert into practice.staff select (jsonb_populate_record(null::practice.staff, to_jsonb(s)
      || jsonb_build_object('id', ${id(5)}, 'name', 'Nurse ' || n))).*
    from practice.staff s, generate_series(1, ${PATIENTS / A_NURSE - 1}) n where s.id = '${staff.lee.id}'`)
  await run(`insert into patients.patient select (jsonb_populate_record(null::patients.patient, to_jsonb(p)
      || jsonb_build_object('id', ${id(6)}, 'family_name', 'Sample ' || n))).*
    from patients.patient p, generate_series(1, ${PATIENTS}) n where p.id = '${patients.rosa.id}'`)
  await run(`insert into enrollment.enrollment select (jsonb_populate_record(null::enrollment.enrollment, to_jsonb(e)
      || jsonb_build_object('id', ${id(7)}, 'patient_id', ${id(6)}, 'coordinator_id',
        case when n <= ${A_NURSE} then '${staff.lee.id}'::uuid
          else ('01900005-0000-7000-8000-' || lpad(((n - 1) / ${A_NURSE})::text, 12, '0'))::uuid end))).*
    from enrollment.enrollment e, generate_series(1, ${PATIENTS}) n where e.patient_id = '${patients.rosa.id}'`)
  await run(`insert into contacts.contact (practice_id, id, version, patient_id, kind, opened_by, opened_at, outcome,
      do_now, watch_for, who_to_call, teach_back, next_contact_on, closed_by, closed_at)
    select '${practice.id}', ('0190000' || (7 + k) || '-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, 1, ${id(6)},
      'call', '${staff.lee.id}', at, 'reached', 'Weigh each morning', 'Three pounds a day', 'Call the office',
      '{"asked":"?","understood":"yes","patientWords":""}',
      case when n % 10 = 0 and k = 2 then '2026-03-17'::date end, '${staff.lee.id}', at
    from generate_series(1, ${PATIENTS}) n, generate_series(1, 2) k,
      lateral (select '2026-01-20T15:00:00Z'::timestamptz + k * interval '19 days' + n * interval '1 second' as at) t`)
  await run(`insert into billing.assessment (practice_id, patient_id, month, state, staff_seconds, practitioner_seconds,
      amount_cents, codes, result, facts, rules_version, assessed_at)
    select '${practice.id}', ${id(6)}, '2026-03', 'not_yet', 600, 0, 0, '{}',
      '{"nextThreshold":{"code":"99490","missingSeconds":600}}', '{}', 'bench', '2026-03-17T13:00:00Z'
    from generate_series(1, ${PATIENTS}) n`)
  await run('vacuum analyze')
}

/** The nth of Nurse Lee's own patients. */
export const patientOf = (n: number): string =>
  `01900006-0000-7000-8000-${String((n % A_NURSE) + 1).padStart(12, '0')}`
