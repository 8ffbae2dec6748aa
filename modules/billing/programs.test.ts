import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Month } from '../../platform/clock.ts'
import { patients, ROSAS_CONDITIONS, staff } from '../../samples/cast.ts'
import { enrollAs, planFor } from '../../samples/enroll.ts'
import { openStage, type Stage } from '../../tests/stage.ts'
import { begin, keepConsent } from '../enrollment/consent.ts'
import { requiredElements, scriptVersions } from '../enrollment/rules/consent-elements.ts'
import { addByHand } from '../time/record-time.ts'
import { readAllPrograms, record } from './programs.ts'
import type { ProgramFact } from './programs-contract.ts'
import { readOne, readTheMonth } from './read-month.ts'

const MARCH = '2026-03' as Month
const rosa = patients.rosa.id

describe('programs beside CCM', () => {
  let stage: Stage
  before(async () => {
    stage = await openStage()
    await enrollAs(stage.as, '2026-03-03', patients.rosa, ROSAS_CONDITIONS)
    await planFor(stage.as, '2026-03-03', rosa)
  })
  after(() => stage.close())

  const programs = async () =>
    (await stage.as(staff.lee, (context) => readAllPrograms(context, { patientId: rosa }))).programs
  const option = async (program: string) => (await programs()).find((one) => one.program === program)!
  const agree = (program: 'BHI' | 'RPM' | 'PCM') =>
    stage.as(staff.tomas, (context) =>
      keepConsent(context, {
        id: context.newId(),
        patientId: rosa,
        program,
        practitionerId: staff.haddad.id,
        decision: 'accepted',
        means: 'verbal',
        elements: [...requiredElements],
        language: 'es',
        scriptVersion: scriptVersions[0]!,
        costCents: 1149,
        costText: 'unos $11.49 al mes',
        givenBy: 'patient',
        givenByName: 'Rosa Delgado',
        givenAt: null,
        reason: null,
      }),
    )
  const enrollIn = (program: 'BHI' | 'RPM' | 'PCM' | 'CoCM') =>
    stage.as(staff.tomas, (context) =>
      begin(context, {
        id: context.newId(),
        patientId: rosa,
        program,
        practitionerId: staff.haddad.id,
        coordinatorId: staff.lee.id,
      }),
    )
  const know = (fact: ProgramFact) =>
    stage.as(staff.lee, (context) => record(context, { patientId: rosa, id: context.newId(), fact }))
  const work = (day: string, minutes: number, program: 'CCM' | 'BHI' | 'RPM') =>
    stage.as(staff.lee, (context) =>
      addByHand(context, {
        id: context.newId(),
        patientId: rosa,
        program,
        activity: 'phone_patient',
        from: `2026-03-${day}T14:00:00Z`,
        until: `2026-03-${day}T14:${minutes}:00Z`,
        reason: 'called from the car',
        note: '',
      }),
    )
  const codes = async () =>
    (await stage.as(staff.webb, (context) => readOne(context, { patientId: rosa, month: MARCH }))).codes.map(
      ({ code, units }) => `${code} x ${units}`,
    )

  it('says on one screen what she is in, what conflicts with it and what is missing', async () => {
    const ccm = await option('CCM')
    assert.equal(ccm.enrolledSince, '2026-03-03')
    assert.deepEqual(ccm.missing, [])
    const conflicts = (await option('APCM')).conflicts.map(({ program }) => program)
    assert.deepEqual([...new Set(conflicts)], ['CCM'])
    assert.ok((await option('BHI')).missing.some(({ code }) => code === 'BHI_CONSENT_MISSING'))
    assert.deepEqual((await option('RPM')).conflicts, [])
    for (const { rulesFrom, verifiedThrough } of await programs()) {
      assert.match(rulesFrom, /^20\d\d-\d\d-\d\d$/)
      assert.match(verifiedThrough, /^20\d\d-\d\d$/)
    }
  })

  it('enrolls nobody in a program she did not agree to, nor in a second one that manages all of her care', async () => {
    await assert.rejects(enrollIn('BHI'), { code: 'NO_CONSENT' })
    await agree('PCM')
    await assert.rejects(enrollIn('PCM'), { code: 'ALREADY_ENROLLED' })
  })

  it('earns each program with its own minutes and its own consent, none of them twice', async () => {
    stage.clock.set('2026-03-25T20:00:00Z')
    await agree('BHI')
    await enrollIn('BHI')
    stage.clock.set('2026-03-28T20:00:00Z')
    await work('26', 25, 'CCM')
    await work('27', 22, 'BHI')
    assert.deepEqual((await codes()).sort(), ['99484 x 1', '99490 x 1'])
    const { rows } = await stage.as(staff.webb, (context) => readTheMonth(context, { month: MARCH }))
    assert.equal(rows.length, 1, 'two programs of one patient are one row')
  })

  it('needs of a monitoring program what a person knows: days of readings and a talk about them', async () => {
    await agree('RPM')
    await enrollIn('RPM')
    await work('28', 21, 'RPM')
    assert.ok(!(await codes()).some((code) => code.startsWith('99454')))
    await know({ program: 'RPM', month: MARCH, daysOfData: 18, interactiveCommunication: true })
    const earned = await codes()
    assert.ok(earned.includes('99454 x 1') && earned.includes('99457 x 1'), earned.join())
    assert.equal((await option('RPM')).facts?.daysOfData, 18)
  })

  it('keeps what belongs to a month out of the next, and takes nothing for a month that has not begun', async () => {
    await assert.rejects(
      know({ program: 'RPM', month: '2026-04', daysOfData: 18, interactiveCommunication: true }),
      { code: 'MONTH_IN_FUTURE' },
    )
    stage.clock.set('2026-04-02T14:00:00Z')
    assert.equal((await option('RPM')).facts, null)
  })
})
