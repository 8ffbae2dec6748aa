import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { isWrittenOnce } from '../platform/once.ts'
import { patients, staff } from '../samples/cast.ts'
import { answers } from '../server/house.ts'
import { inputs } from './isolation-inputs.ts'
import { count, look } from './races/race.ts'
import { openPrepared, type Person, type Prepared } from './same-write-world.ts'

const TOGETHER = 100
/** How often the whole table of writes is gone through: once with every test run, more by `npm run chaos`. */
const ROUNDS = Number(process.env.THROUGHLINE_WRITE_ROUNDS ?? 1)

/** One write: who sends it, the table it adds one row to, what is special about it here, and what makes it another write. */
type Row = {
  who: Person
  table: string
  holds?: (world: Prepared) => Record<string, unknown>
  other: Record<string, unknown>
}
const PERIOD = { from: '2026-03-30T15:00:00Z', until: '2026-03-30T15:10:00Z' }

/** In the order in which they can follow one another. */
const WRITES: Record<string, Row> = {
  'access.invite-person': { who: 'ruth', table: 'practice.staff', other: { name: 'Another Person' } },
  'access.break-glass': {
    who: 'adeyemi',
    table: 'access.broken_glass',
    other: { words: 'She cannot be reached by phone' },
  },
  'practice.change-setting': { who: 'ruth', table: 'practice.setting', other: { reason: 'Other words' } },
  'practice.put-back': {
    who: 'ruth',
    table: 'practice.setting',
    holds: ({ settings: [first, seen] }) => ({ versionId: first, seen }),
    other: { reason: 'Other words' },
  },
  'tenancy.put-hold': { who: 'ruth', table: 'tenancy.legal_hold', other: { reason: 'Other words' } },
  'tenancy.end-hold': {
    who: 'ruth',
    table: 'tenancy.legal_hold_end',
    holds: ({ holdId }) => ({ holdId }),
    other: { reason: 'Other words' },
  },
  'patients.add-representative': {
    who: 'lee',
    table: 'patients.representative',
    other: { name: 'Ana Ortiz' },
  },
  'patients.add-may-be-told': { who: 'lee', table: 'patients.may_be_told', other: { name: 'Ana Ortiz' } },
  'patients.add-coverage': { who: 'lee', table: 'patients.coverage', other: { payerName: 'Other Medigap' } },
  'patients.add-stay': { who: 'lee', table: 'patients.stay', other: { place: 'Mercy' } },
  'patients.invite-caregiver': { who: 'rosa', table: 'patients.caregiver', other: { name: 'Ana Ortiz' } },
  'worklist.set-rule': {
    who: 'haddad',
    table: 'worklist.contact_rule',
    other: { reason: 'Other words' },
  },
  'plans.set-template': {
    who: 'haddad',
    table: 'plans.template_version',
    other: { reason: 'Other words' },
  },
  'plans.put-back-template': {
    who: 'haddad',
    table: 'plans.template_version',
    other: { reason: 'Other words' },
  },
  'worklist.cover': { who: 'lee', table: 'worklist.cover', other: { untilOn: '2026-04-06' } },
  'worklist.set-roster': { who: 'haddad', table: 'worklist.roster', other: { weeklyHours: 20 } },
  'contacts.write-prep': { who: 'lee', table: 'contacts.prep_list', other: { symptoms: 'tired' } },
  'contacts.save-prep': { who: 'rosa', table: 'contacts.prep_list', other: { symptoms: 'tired' } },
  'readings.write': {
    who: 'lee',
    table: 'readings.reading',
    holds: () => ({ takenAt: '2026-03-30T15:00:00Z' }),
    other: { value: 169 },
  },
  'readings.decide': {
    who: 'lee',
    table: 'readings.asked',
    other: { goals: [{ kind: 'weight', low: 165, high: 170 }] },
  },
  'readings.step': {
    who: 'lee',
    table: 'readings.alert_step',
    holds: ({ alertId }) => ({ alertId }),
    other: { words: 'other words' },
  },
  'readings.write-mine': {
    who: 'rosa',
    table: 'readings.reading',
    holds: () => ({ takenAt: '2026-03-30T15:00:00Z' }),
    other: { value: 169 },
  },
  'tasks.add': { who: 'lee', table: 'tasks.task', other: { what: 'Ask for another thing' } },
  'tasks.hand-over': {
    who: 'lee',
    table: 'tasks.event',
    holds: ({ taskIds: [taskId] }) => ({ taskId }),
    other: { note: 'other words' },
  },
  'tasks.close': {
    who: 'lee',
    table: 'tasks.event',
    holds: ({ taskIds: [, taskId] }) => ({ taskId }),
    other: { note: 'other words' },
  },
  'transitions.notice': {
    who: 'lee',
    table: 'transitions.notice',
    holds: () => ({ dischargedOn: '2026-03-20' }),
    other: { facility: 'Another hospital' },
  },
  'transitions.try': {
    who: 'lee',
    table: 'transitions.attempt',
    holds: ({ transitionId }) => ({ transitionId, at: '2026-03-31T15:00:00Z' }),
    other: { note: 'other words' },
  },
  'transitions.check': {
    who: 'lee',
    table: 'transitions.check_mark',
    holds: ({ transitionId }) => ({ transitionId }),
    other: { words: 'other words' },
  },
  'transitions.add-provider': { who: 'lee', table: 'transitions.provider', other: { role: 'Heart doctor' } },
  'transitions.send-outside': {
    who: 'lee',
    table: 'transitions.outside_link',
    other: { sentTo: 'Somebody else' },
  },
  'transitions.refer': { who: 'lee', table: 'transitions.referral', other: { why: 'another reason' } },
  'transitions.referral-step': {
    who: 'lee',
    table: 'transitions.referral_step',
    holds: ({ referralId }) => ({ referralId }),
    other: { note: 'other words' },
  },
  'instruments.answer': { who: 'lee', table: 'instruments.answered', other: { answers: { fallen: 1 } } },
  'instruments.write-score': { who: 'lee', table: 'instruments.answered', other: { score: 25 } },
  'messages.write': { who: 'lee', table: 'messages.entry', other: { body: 'Other words' } },
  'messages.answer': {
    who: 'lee',
    table: 'messages.entry',
    holds: ({ threadId }) => ({ threadId }),
    other: { body: 'Other words' },
  },
  'messages.text-came': { who: 'lee', table: 'messages.entry', other: { body: 'Other words' } },
  'messages.record-stop': { who: 'lee', table: 'messages.stop', other: { stopped: false } },
  'messages.write-letters': { who: 'lee', table: 'messages.outgoing', other: { letter: 'missedCall' } },
  'messages.write-mine': { who: 'rosa', table: 'messages.entry', other: { body: 'Other words' } },
  'medications.add': { who: 'lee', table: 'medications.medication', other: { dose: '20 mg' } },
  'medications.load-pairs': { who: 'haddad', table: 'medications.pair_list', other: { source: 'another' } },
  'medications.stop-pairs': {
    who: 'haddad',
    table: 'medications.pair_list',
    other: { reason: 'other words' },
  },
  'medications.note-discrepancy': {
    who: 'lee',
    table: 'medications.discrepancy_step',
    holds: ({ discrepancyId }) => ({ discrepancyId }),
    other: { words: 'other words' },
  },
  'medications.open-problem': {
    who: 'lee',
    table: 'medications.problem',
    holds: ({ medicationId }) => ({ medicationId, kind: 'cost' }),
    other: { kind: 'missed' },
  },
  'medications.hand-problem': {
    who: 'lee',
    table: 'medications.problem_step',
    holds: ({ problemIds: [problemId] }) => ({ problemId }),
    other: { ownerId: staff.lee.id },
  },
  'medications.note-problem': {
    who: 'lee',
    table: 'medications.problem_step',
    holds: ({ problemIds: [problemId] }) => ({ problemId }),
    other: { words: 'other words' },
  },
  'medications.end-problem': {
    who: 'lee',
    table: 'medications.problem_step',
    holds: ({ problemIds: [, problemId] }) => ({ problemId }),
    other: { cameOfIt: 'other words' },
  },
  'medications.report-problem': {
    who: 'rosa',
    table: 'medications.problem',
    holds: ({ medicationId }) => ({ medicationId, kind: 'side_effects' }),
    other: { kind: 'missed' },
  },
  'medications.add-source': {
    who: 'lee',
    table: 'medications.source_list',
    other: { label: 'Another pharmacy' },
  },
  'medications.compare': {
    who: 'lee',
    table: 'medications.comparison',
    other: { patientId: patients.walter.id },
  },
  'medications.change': {
    who: 'lee',
    table: 'medications.change',
    holds: ({ medicationId }) => ({ medicationId, dose: '5 mg' }),
    other: { dose: '2.5 mg' },
  },
  'medications.review': {
    who: 'lee',
    table: 'medications.review',
    holds: ({ medicationId }) => ({ answers: [{ medicationId, taking: 'yes' }] }),
    other: { contactId: crypto.randomUUID() },
  },
  'time.add-manual': { who: 'lee', table: 'time.entry', holds: () => PERIOD, other: { note: 'and more' } },
  'time.correct': {
    who: 'lee',
    table: 'time.correction',
    holds: ({ entryId }) => ({ entryId }),
    other: { reason: 'another reason' },
  },
  'time.approve': {
    who: 'haddad',
    table: 'time.approval',
    holds: ({ entryId }) => ({ entryId }),
    other: { entryId: crypto.randomUUID() },
  },
  'time.review-flag': {
    who: 'haddad',
    table: 'time.flag_review',
    holds: ({ flagId }) => ({ flagId }),
    other: { finding: 'looked again' },
  },
  'time.share': {
    who: 'lee',
    table: 'time.timer',
    holds: ({ timerId }) => ({ timerId, alsoPatientIds: [patients.walter.id] }),
    other: { alsoPatientIds: [patients.june.id] },
  },
  'enrollment.confirm-condition': {
    who: 'haddad',
    table: 'enrollment.condition',
    holds: () => ({ icd10: 'J44.9' }),
    other: { label: 'Other' },
  },
  'enrollment.attest-risk': { who: 'haddad', table: 'enrollment.risk_attestation', other: { risk: 'death' } },
  'enrollment.record-visit': {
    who: 'haddad',
    table: 'enrollment.initiating_visit',
    other: { code: '99213' },
  },
  'enrollment.record-consent': {
    who: 'tomas',
    table: 'enrollment.consent',
    holds: () => ({ patientId: patients.harold.id, scriptVersion: 'none' }),
    other: { reason: 'not now' },
  },
  'enrollment.revoke-consent': {
    who: 'tomas',
    table: 'enrollment.consent',
    holds: ({ consentId }) => ({ patientId: patients.june.id, consentId }),
    other: { means: 'written' },
  },
  'enrollment.enroll': {
    who: 'tomas',
    table: 'enrollment.enrollment',
    holds: ({ unusedConsentOf }) => ({ patientId: unusedConsentOf }),
    other: { coordinatorId: staff.tomas.id },
  },
  'enrollment.put-on-hold': {
    who: 'lee',
    table: 'enrollment.hold',
    holds: () => ({ fromOn: '2026-04-01', untilOn: '2026-04-10' }),
    other: { reason: 'another reason' },
  },
  'plans.sign': {
    who: 'haddad',
    table: 'plans.signed_version',
    holds: ({ draftVersion }) => ({ draftVersion }),
    other: { draftVersion: 77 },
  },
  'plans.attainment': {
    who: 'lee',
    table: 'plans.goal_attainment',
    holds: ({ goalId }) => ({ goalId }),
    other: { words: 'other words' },
  },
  'plans.decide-suggestion': {
    who: 'lee',
    table: 'plans.interview_decision',
    holds: () => ({ suggestion: 'matters=to dance' }),
    other: { decision: 'accepted' },
  },
  'plans.give-copy': { who: 'lee', table: 'plans.copy_given', other: { givenTo: 'Ana Delgado' } },
  'interop.make-claim-file': { who: 'webb', table: 'billing.claim_file', other: { month: '2026-01' } },
  'billing.answer-denial': {
    who: 'webb',
    table: 'billing.denial_answer',
    holds: ({ postingId }) => ({ postingId }),
    other: { outcome: 'accepted' },
  },
  'billing.reopen-month': {
    who: 'webb',
    table: 'billing.month_reopening',
    other: { reason: 'another consent' },
  },
  'billing.elect': { who: 'haddad', table: 'billing.election', other: { family: 'staff_family' } },
  'billing.decision-making': { who: 'haddad', table: 'billing.decision_making', other: { level: 'high' } },
  'billing.attest': {
    who: 'webb',
    table: 'billing.attestation',
    holds: () => ({ icd10: ['E11.22', 'I50.32'] }),
    other: { icd10: ['I50.32', 'E11.22'] },
  },
  'billing.other-service': { who: 'webb', table: 'billing.other_service', other: { code: 'G0182' } },
  'billing.change-rule-setting': {
    who: 'webb',
    table: 'billing.rule_setting',
    other: { reason: 'other words' },
  },
  'billing.record-program-fact': {
    who: 'lee',
    table: 'billing.program_fact',
    other: { fact: { program: 'APCM', capabilitiesAttested: false } },
  },
  'billing.record-deductible': { who: 'lee', table: 'billing.deductible', other: { remainingCents: 1 } },
  'billing.close-month': { who: 'webb', table: 'billing.month_close', other: { month: '2026-01' } },
}

const routes = answers.map(({ route }) => route).filter(isWrittenOnce)

describe('the same write sent a hundred times at once has one effect', () => {
  it('every write whose id the browser makes is in the table', () => {
    assert.deepEqual(routes.map(({ id }) => id).sort(), Object.keys(WRITES).sort())
  })

  for (let round = 0; round < ROUNDS; round++)
    describe(`round ${round + 1}`, () => {
      let world: Prepared
      before(async () => {
        world = await openPrepared()
      })
      after(async () => {
        await world.app.close()
        await world.stage.close()
      })

      const sender = (routeId: string, id: string) => {
        const route = routes.find((one) => one.id === routeId)!
        const { who, holds } = WRITES[routeId]!
        const ids = { patientId: world.patientId, otherId: id, newId: id }
        const whole = { ...inputs[routeId]!(ids), ...holds?.(world), id }
        return async (change: object = {}) => {
          const rest: Record<string, unknown> = { ...whole, ...change }
          const url = route.path.replace(/:(\w+)/g, (_, key: string) => {
            const value = String(rest[key])
            delete rest[key]
            return value
          })
          const headers = { 'x-throughline': '1', cookie: world.cookies[who] }
          const { statusCode, body } = await world.app.inject({
            method: route.method,
            url,
            headers,
            payload: rest,
          })
          return { status: statusCode, body }
        }
      }
      const doneSince = async (seq: number) =>
        look<{ action: string }>(
          world.stage,
          "select distinct request_id from audit.entry where seq > $1 and outcome = 'done' and action <> 'sent again'",
          [seq],
        )
      const lastLine = async () =>
        (await look<{ seq: number }>(world.stage, 'select max(seq)::int as seq from audit.entry'))[0]!.seq
      const codeOf = (body: string) => (JSON.parse(body) as { refusal?: { code: string } }).refusal?.code

      for (const [routeId, { table, other }] of Object.entries(WRITES))
        it(routeId, async () => {
          const id = crypto.randomUUID()
          const send = sender(routeId, id)
          const before = await lastLine()
          const all = await Promise.all(Array.from({ length: TOGETHER }, () => send()))
          all.push(await send())
          const saved = all.filter(({ status }) => status === 200)
          const hides = routes.find((route) => route.id === routeId)!.again === 'hides'
          assert.equal(saved.length, hides ? 1 : all.length, all.find(({ status }) => status !== 200)?.body)
          assert.equal(new Set(saved.map(({ body }) => body)).size, 1, 'every answer is the first one')
          for (const { status, body } of all)
            if (status !== 200) assert.deepEqual([status, codeOf(body)], [409, 'SENT_BEFORE'])
          const column = { 'time.entry': 'timer_id', 'messages.outgoing': 'purpose_id' }[table] ?? 'id'
          assert.equal(await count(world.stage, `${table} where ${column} = $1`, [id]), 1)
          assert.ok((await doneSince(before)).length <= 1, 'one request did it')
          const changed = await send(other)
          assert.deepEqual([changed.status, codeOf(changed.body)], [409, 'ID_TAKEN'])
        })
    })
})
