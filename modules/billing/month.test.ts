import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Month } from '../../platform/clock.ts'
import type { Context } from '../../platform/context.ts'
import { cell } from '../../platform/csv.ts'
import { patients, practice, staff } from '../../samples/cast.ts'
import { openStage, type Stage } from '../../tests/stage.ts'
import { addInitiatingVisit, attest as attestRisk, confirm } from '../enrollment/confirm.ts'
import { begin, keepConsent } from '../enrollment/consent.ts'
import { requiredElements, scriptVersions } from '../enrollment/rules/consent-elements.ts'
import { makeFile } from '../interop/make-claim-file.ts'
import { readPatientMonth } from '../time/index.ts'
import { addByHand, correct } from '../time/record-time.ts'
import { approve, reopen } from './approve.ts'
import { attestConditions, decide, electFamily } from './choose.ts'
import { close } from './close-month.ts'
import { explainMonth } from './explain-month.ts'
import { makePacket } from './proof-packet.ts'
import { readOne, readTheMonth } from './read-month.ts'
import { replayMonth } from './replay-month.ts'
import { writeCharges } from './write-charges.ts'

const rosa = patients.rosa.id
const haddad = staff.haddad.id
const MARCH = '2026-03' as Month

describe('a month, from nothing to a claim', () => {
  let stage: Stage
  before(async () => {
    stage = await openStage()
  })
  after(() => stage.close())

  const month = () => stage.as(staff.webb, (context) => readOne(context, { patientId: rosa, month: MARCH }))
  const reasons = async () => (await month()).denials.map(({ code }) => code)
  const work = (
    day: string,
    from: string,
    until: string,
    who: typeof staff.lee | typeof staff.haddad = staff.lee,
  ) =>
    stage.as(who, (context) =>
      addByHand(context, {
        id: context.newId(),
        patientId: rosa,
        program: 'CCM',
        activity: 'phone_patient',
        from: `2026-03-${day}T${from}:00Z`,
        until: `2026-03-${day}T${until}:00Z`,
        reason: 'called from the car',
        note: '',
      }),
    )
  const asOwner = async (sql: string, values: unknown[]) => {
    await stage.owner.query(`set app.practice_id = '${practice.id}'`)
    await stage.owner.query(sql, values)
  }
  const planId = '01900000-0000-7000-8000-0000000007a1'

  it('begins with an enrollment, and says everything that is still missing', async () => {
    await stage.as(staff.tomas, async (context: Context) => {
      await keepConsent(context, {
        id: context.newId(),
        patientId: rosa,
        program: 'CCM',
        practitionerId: haddad,
        decision: 'accepted',
        means: 'verbal',
        elements: [...requiredElements],
        language: 'es',
        scriptVersion: scriptVersions[0]!,
        costCents: 1323,
        costText: 'unos $13.23',
        givenBy: 'patient',
        givenByName: 'Rosa Delgado',
        givenAt: context.now.toISOString(),
        reason: null,
      })
      await begin(context, {
        id: context.newId(),
        program: 'CCM',
        patientId: rosa,
        practitionerId: haddad,
        coordinatorId: staff.lee.id,
      })
    })
    const missing = await reasons()
    for (const code of [
      'CONDITIONS_LT_2',
      'RISK_NOT_ATTESTED',
      'NO_COMPREHENSIVE_CARE_PLAN',
      'INITIATING_VISIT_REQUIRED',
    ])
      assert.ok(missing.includes(code), `${code} in ${missing}`)
    for (const { sentence, nextStep } of (await month()).denials)
      assert.ok(sentence.length > 10 && nextStep.length > 10)
  })

  it('mends one after the other', async () => {
    await stage.as(staff.haddad, async (context: Context) => {
      for (const [icd10, label] of [
        ['E11.22', 'Diabetes with kidney disease'],
        ['I50.32', 'Heart failure'],
      ] as const)
        await confirm(context, {
          id: context.newId(),
          patientId: rosa,
          icd10,
          label,
          category: 'heart',
          onsetOn: null,
          expectedMonths: 12,
          factIds: [],
        })
      await attestRisk(context, {
        id: context.newId(),
        patientId: rosa,
        risk: 'decompensation',
        reasons: 'two admissions for heart failure',
      })
      await addInitiatingVisit(context, {
        id: context.newId(),
        patientId: rosa,
        practitionerId: haddad,
        visitedOn: '2026-02-20',
        code: '99214',
        ccmDiscussed: true,
      })
    })
    await asOwner(
      'insert into plans.signed_version (practice_id, id, patient_id, number, content, signed_by, signed_at) values ($1, $2, $3, 1, $4, $5, $6)',
      [practice.id, planId, rosa, '{}', haddad, '2026-03-03T15:00:00Z'],
    )
    assert.ok((await reasons()).includes('CARE_PLAN_COPY_NOT_GIVEN'))
    await asOwner(
      `insert into plans.copy_given (practice_id, id, patient_id, plan_version_id, channel, given_to, language, given_by, given_at)
       values ($1, gen_random_uuid(), $2, $3, 'print', 'Rosa Delgado', 'es', $4, $5)`,
      [practice.id, rosa, planId, staff.lee.id, '2026-03-03T15:10:00Z'],
    )
    assert.deepEqual(await reasons(), ['TIME_BELOW_THRESHOLD'])
  })

  it('earns nothing at 19 minutes, and 99490 at 20', async () => {
    stage.clock.set('2026-03-20T20:00:00Z')
    await work('10', '14:00', '14:19')
    assert.deepEqual((await month()).codes, [])
    assert.deepEqual((await month()).nextThreshold, { code: '99490', missingSeconds: 60 })
    await work('11', '14:00', '14:01')
    const earned = await month()
    assert.deepEqual(
      earned.codes.map(({ code, units, amountCents }) => ({ code, units, amountCents })),
      [{ code: '99490', units: 1, amountCents: 6613 }],
    )
    assert.equal(earned.thresholdMetOn, '2026-03-11')
  })

  it('waits for a person to say which two conditions were addressed', async () => {
    assert.equal((await month()).state, 'needs_choice')
    const say = (icd10: string[]) =>
      stage.as(staff.webb, (context) =>
        attestConditions(context, { id: context.newId(), patientId: rosa, month: MARCH, icd10 }),
      )
    await assert.rejects(say(['E11.22', 'I10']), { code: 'NOT_CONFIRMED' })
    await assert.rejects(say(['E11.22', 'E11.22']), { code: 'TWO_CONDITIONS' })
    await say(['E11.22', 'I50.32'])
    assert.equal((await month()).state, 'ready')
  })

  it('lets the practitioner choose where two families are supported, and nobody else', async () => {
    await work('12', '14:00', '14:45')
    await stage.as(staff.haddad, (context) =>
      decide(context, {
        id: context.newId(),
        patientId: rosa,
        month: MARCH,
        level: 'moderate',
        note: 'Weighed diuretics against kidney function',
      }),
    )
    const open = await month()
    assert.deepEqual(open.codes, [])
    assert.ok(open.denials.some(({ code }) => code === 'ELECTION_REQUIRED'))
    assert.ok(open.alternatives.length >= 2)
    const elect = (who: typeof staff.lee | typeof staff.haddad) =>
      stage.as(who, (context) =>
        electFamily(context, { id: context.newId(), patientId: rosa, month: MARCH, family: 'complex' }),
      )
    await assert.rejects(elect(staff.lee), { code: 'NOT_A_BILLING_PRACTITIONER' })
    await elect(staff.haddad)
    assert.deepEqual(
      (await month()).codes.map(({ code, units }) => [code, units]),
      [['99487', 1]],
    )
  })

  it('explains itself in lines: the code, its source, each minute with its times', async () => {
    const lines = explainMonth(await month(), (iso) => iso.slice(0, 16))
    const text = lines.join('\n')
    assert.match(text, /99487 x 1, \$144\.29/)
    assert.match(text, /source: \S/)
    assert.match(
      text,
      /2026-03-10T14:00 to 2026-03-10T14:19, 19 min 00 s: Nurse Lee \(RN\), phone patient, CCM, by hand/,
    )
    assert.match(text, /Counted: staff 65 min 00 s/)
  })

  const closeMarch = () =>
    stage.as(staff.webb, (context) => close(context, { id: context.newId(), month: MARCH }))

  const approveAll = async () => {
    const { rows } = await stage.as(staff.webb, (context) => readTheMonth(context, { month: MARCH }))
    const approvals = rows
      .filter(({ state }) => state === 'ready')
      .map(({ patientId, says }) => ({ id: crypto.randomUUID(), patientId, says }))
    return stage.as(staff.webb, (context) => approve(context, { month: MARCH, approvals }))
  }
  const approval = async () =>
    (await stage.as(staff.webb, (context) => readTheMonth(context, { month: MARCH }))).rows[0]?.approval

  const takeBack = (since: string) =>
    stage.as(staff.lee, async (context) => {
      const entries = await readPatientMonth(context.tx, rosa, MARCH)
      for (const entry of entries.filter(({ from }) => from.toISOString() >= since))
        await correct(context, {
          id: context.newId(),
          patientId: rosa,
          entryId: entry.id,
          keep: null,
          reason: 'was for the test of approvals',
        })
    })
  const openMarch = () =>
    stage.as(staff.webb, (context) =>
      reopen(context, {
        month: MARCH,
        id: context.newId(),
        reason: 'A consent of another patient was forgotten',
      }),
    )

  it('approves what a person saw, and opens it again when a changed fact changes the claim, and only then', async () => {
    stage.clock.set('2026-03-27T20:00:00Z')
    assert.equal(await approval(), null)
    const unseen = { id: crypto.randomUUID(), patientId: rosa, says: '99490 x 1 = 6613' }
    assert.deepEqual(
      await stage.as(staff.webb, (context) => approve(context, { month: MARCH, approvals: [unseen] })),
      { approved: 0, notReady: 1 },
    )
    await approveAll()
    assert.equal((await approval())?.stands, true)
    await work('26', '15:00', '15:05')
    assert.equal((await approval())?.stands, true, 'five more minutes change nothing that the claim says')
    await work('26', '16:00', '16:40')
    assert.equal((await approval())?.stands, false, 'one more unit does')
    await takeBack('2026-03-26T15:00')
    await month()
    assert.equal((await approval())?.stands, true, 'back to what was approved')
  })

  it('does not close while minutes may still be added', async () => {
    await assert.rejects(closeMarch(), { code: 'MONTH_RUNNING' })
  })

  it('makes no claim of what has changed since it was approved', async () => {
    stage.clock.set('2026-03-31T20:00:00Z')
    await work('30', '14:00', '14:40')
    assert.deepEqual(await closeMarch(), { claims: 0, notReady: 0, notApproved: 1, totalCents: 0 })
    await openMarch()
    await takeBack('2026-03-30T14:00')
  })

  it('closes on the last day, once, into claims that do not change any more', async () => {
    stage.clock.set('2026-03-31T20:00:00Z')
    assert.deepEqual(await approveAll(), { approved: 1, notReady: 0 })
    assert.deepEqual(await closeMarch(), { claims: 1, notReady: 0, notApproved: 0, totalCents: 14_429 })
    await assert.rejects(closeMarch(), { code: 'MONTH_CLOSED' })
    await work('31', '14:00', '14:40')
    const after = await month()
    assert.deepEqual(
      after.codes.map(({ code, units }) => [code, units]),
      [['99487', 1]],
    )
    assert.equal(after.claim?.totalCents, 14_429)
    await assert.rejects(
      stage.as(staff.haddad, (context) =>
        electFamily(context, { id: context.newId(), patientId: rosa, month: MARCH, family: 'staff_family' }),
      ),
      { code: 'MONTH_CLOSED' },
    )
    const table = await stage.as(staff.webb, (context) => readTheMonth(context, { month: MARCH }))
    assert.equal(table.closed?.by, staff.webb.name)
  })

  it('opens again with a reason, makes no second claim, and closes again', async () => {
    await openMarch()
    await assert.rejects(openMarch(), { code: 'NOT_CLOSED' })
    assert.deepEqual(await closeMarch(), { claims: 0, notReady: 0, notApproved: 0, totalCents: 0 })
    const table = await stage.as(staff.webb, (context) => readTheMonth(context, { month: MARCH }))
    assert.equal(table.reopenings[0]?.by, staff.webb.name)
    assert.ok(table.closed)
    await stage.owner.query(`set app.practice_id = '${practice.id}'`)
    const { rows } = await stage.owner.query('select count(*)::int as n from billing.claim')
    assert.equal(rows[0].n, 1)
  })

  it('gives the same answer when the closed month is judged again from the facts it kept', async () => {
    const { replayed, differing } = await stage.as(staff.webb, (context) => replayMonth(context, MARCH))
    assert.deepEqual({ replayed, differing }, { replayed: 1, differing: [] })
  })

  it('writes a file for the payer, charges for the biller and proof for the auditor', async () => {
    const made = await stage.as(staff.webb, (context) =>
      makeFile(context, { id: context.newId(), month: MARCH }),
    )
    assert.equal(made.claims, 1)
    await assert.rejects(
      stage.as(staff.webb, (context) => makeFile(context, { id: context.newId(), month: MARCH })),
      { code: 'ALL_SENT' },
    )
    await stage.owner.query(`set app.practice_id = '${practice.id}'`)
    const { rows } = await stage.owner.query('select content from billing.claim_file')
    const text = rows[0].content.toString('latin1')
    assert.match(text, /CLM\*CCM20260300001\*144\.29\*/)
    assert.match(text, /HI\*ABK:E1122\*ABF:I5032/)
    assert.match(text, /SV1\*HC:99487\*144\.29\*UN\*1/)
    const charges = await stage.as(staff.webb, (context) => writeCharges(context, { month: MARCH }))
    assert.match(
      Buffer.from(charges.bytes).toString(),
      /CCM20260300001,"Delgado, Rosa",1955-03-14,2026-03-\d\d,99487,1,144\.29,E11\.22 I50\.32/,
    )
    const proof = await stage.as(staff.webb, (context) =>
      makePacket(context, { patientId: rosa, month: MARCH, form: 'json' }),
    )
    const packet = JSON.parse(Buffer.from(proof.bytes).toString())
    assert.equal(packet.month.entries.length, 4)
    assert.equal(packet.consents[0].givenByName, 'Rosa Delgado')
    assert.match(packet.sha256, /^[0-9a-f]{64}$/)
  })
})

describe('a cell of the charges', () => {
  for (const [given, written] of [
    ['=HYPERLINK("x")', `"'=HYPERLINK(""x"")"`],
    ['+1', "'+1"],
    ['@cmd', "'@cmd"],
    ['Delgado, Rosa', '"Delgado, Rosa"'],
    ['plain', 'plain'],
  ] as const)
    it(`writes ${given} so that no spreadsheet runs it`, () => assert.equal(cell(given), written))
})
