import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { assessMonth } from './assess-month.ts'
import { daysBetween, isClock, isDay, isMonth, lastDayOf, secondsAt, yearsBefore } from './calendar-days.ts'
import { call, rosa } from './cases/rosa.ts'
import type { Election, EntryFact, MonthFacts, Program } from './month-facts.ts'
import { programOf } from './program-of.ts'
import { workByDay } from './work-done.ts'

describe('days and clocks', () => {
  for (const [text, is] of [
    ['2026-03-31', true],
    ['2026-02-29', false],
    ['2024-02-29', true],
    ['2026-13-01', false],
    ['2026-00-10', false],
    ['2026-03-00', false],
    ['2026-3-1', false],
    ['x2026-03-01', false],
    ['2026-03-01x', false],
    ['', false],
  ] as const)
    it(`${text || 'nothing'} is ${is ? '' : 'no '}day`, () => assert.equal(isDay(text), is))
  for (const [text, is] of [
    ['2026-12', true],
    ['2026-10', true],
    ['2026-09', true],
    ['2026-13', false],
    ['2026-1', false],
    ['x2026-01', false],
    ['2026-01x', false],
  ] as const)
    it(`${text} is ${is ? '' : 'no '}month`, () => assert.equal(isMonth(text), is))
  for (const [text, is] of [
    ['2026-03-01T23:59', true],
    ['2026-03-01T23:59:59', true],
    ['2026-03-01T00:00:00.25', true],
    ['2026-03-01T19:00', true],
    ['2026-03-01T24:00', false],
    ['2026-03-01T23:60', false],
    ['2026-03-01T23:59:60', false],
    ['2026-02-30T10:00', false],
    ['2026-03-01 10:00', false],
    ['2026-03-01T10:00x', false],
    ['2026-03-01', false],
  ] as const)
    it(`${text} is ${is ? '' : 'no '}clock`, () => assert.equal(isClock(text), is))
  it('count leap years and month ends', () => {
    assert.equal(lastDayOf('2024-02'), '2024-02-29')
    assert.equal(lastDayOf('2026-02'), '2026-02-28')
    assert.equal(lastDayOf('2026-12'), '2026-12-31')
    assert.equal(daysBetween('2026-02-27', '2026-03-01'), 2)
    assert.equal(yearsBefore('2026-03-05', 3), '2023-03-05')
    assert.equal(yearsBefore('0001-03-05', 1), '0000-03-05')
  })
  it('are seconds whose differences are the wall’s', () => {
    assert.equal(secondsAt('1970-01-02'), 86_400)
    assert.equal(secondsAt('1970-01-01T01:02') - secondsAt('1970-01-01'), 3_720)
    assert.equal(secondsAt('1970-01-01T01:02:03') - secondsAt('1970-01-01'), 3_723)
    assert.equal(secondsAt('1970-01-01T01:02:03.5'), 3_723.5)
  })
})

describe('the program of a minute', () => {
  const elect = (election: Election | null, entry: Partial<EntryFact> = {}) =>
    programOf(call(entry), rosa('2026-03', { election }))
  for (const program of ['PCM', 'BHI', 'CoCM', 'RPM', 'RTM', 'CHI', 'PIN', 'PIN_PS', 'CPM'] as const)
    it(`is ${program} where that was elected and the entry names none`, () =>
      assert.equal(elect(program), program))
  it('is the entry’s own before any election, and CCM without both', () => {
    assert.equal(elect('BHI', { program: 'RPM' }), 'RPM')
    assert.equal(elect(null), 'CCM')
    assert.equal(elect('complex'), 'CCM')
  })
})

describe('where the amount of a place is paid', () => {
  const paid = (change: Partial<MonthFacts>) =>
    assessMonth(rosa('2026-03', { entries: [call({ date: '2026-03-10', seconds: 1500 })], ...change }))
      .codes[0]?.amountCents
  for (const placeOfService of ['19', '21', '22', '23', '31', '51', '61'])
    it(`place ${placeOfService} is a facility`, () => assert.equal(paid({ placeOfService }), 4376))
  for (const placeOfService of ['11', '12', '20', '49'])
    it(`place ${placeOfService} is none`, () => assert.equal(paid({ placeOfService }), 6613))
  it('a hospital department is one without a place, an office is none', () => {
    assert.equal(paid({ practiceType: 'hospital_outpatient_department' }), 4376)
    assert.equal(paid({ practiceType: 'hospital_outpatient_department', placeOfService: '11' }), 6613)
    assert.equal(paid({}), 6613)
  })
  it('rural clinics are paid the national amount wherever they are', () => {
    const locality = { name: 'Springfield', work: 2, practiceExpense: 2, liability: 2 }
    for (const practiceType of ['rhc', 'fqhc'] as const)
      assert.equal(paid({ practiceType, placeOfService: '22', locality }), 6613)
  })
  it('another payer’s amount is not ours to say', () =>
    assert.equal(paid({ payer: 'medicare_advantage' }), null))
})

describe('several people and programs in one month', () => {
  const clock = (start: string, end: string, more: Partial<EntryFact> = {}) => {
    const seconds = secondsAt(`2026-03-10T${end}`) - secondsAt(`2026-03-10T${start}`)
    return call({ start: `2026-03-10T${start}:00`, end: `2026-03-10T${end}:00`, seconds, ...more })
  }
  const counted = (entries: EntryFact[], change: Partial<MonthFacts> = {}) => {
    const { counted: sums, excluded } = assessMonth(rosa('2026-03', { entries, ...change }))
    return {
      ...sums,
      out: excluded.map(({ reason, seconds, entryIndex }) => `${entryIndex} ${reason} ${seconds}`),
    }
  }
  it('two staff at once are one', () => {
    const { staffSeconds, out } = counted([clock('10:00', '10:20'), clock('10:10', '10:30')])
    assert.equal(staffSeconds, 1800)
    assert.deepEqual(out, ['1 OVERLAPPING_STAFF 600'])
  })
  it('who is told last may have begun first', () => {
    const { out } = counted([clock('10:10', '10:30'), clock('10:00', '10:20')])
    assert.deepEqual(out, ['0 OVERLAPPING_STAFF 600'])
  })
  it('beside the practitioner, staff is what is left of the common stream, and neither loses her own', () => {
    const doctor = clock('10:05', '10:25', { role: 'billing_practitioner' })
    const { staffSeconds, practitionerSeconds, staffEquivalentSeconds, out } = counted([
      clock('10:00', '10:20'),
      doctor,
    ])
    assert.deepEqual([staffSeconds, practitionerSeconds, staffEquivalentSeconds], [1200, 1200, 1500])
    assert.deepEqual(out, ['0 OVERLAPPING_STAFF 900'])
  })
  it('the same minutes in two programs are counted in each ledger’s own program', () => {
    const programs: Program[] = ['CCM', 'RPM']
    const entries = programs.map((program) => clock('10:00', '10:20', { program }))
    const { byProgram } = counted(entries, {
      siblings: { rpm: { daysOfData: 20, interactiveCommunication: true } },
    })
    assert.deepEqual(byProgram, { CCM: 1200, RPM: 1200 })
  })
  it('a paused clock counts its active seconds, and loses an overlap from them', () => {
    const { staffSeconds, out } = counted([
      clock('10:00', '10:20'),
      clock('10:10', '10:40', { seconds: 900 }),
    ])
    assert.equal(staffSeconds, 1200 + 300)
    assert.deepEqual(out, ['1 OVERLAPPING_STAFF 600'])
  })
  it('amounts of one session are the longest of them, of different sessions their sum', () => {
    const amount = (seconds: number, session: string) => call({ date: '2026-03-10', seconds, session })
    assert.equal(counted([amount(600, 'a'), amount(900, 'a')]).staffSeconds, 900)
    assert.equal(counted([amount(600, 'a'), amount(900, 'b')]).staffSeconds, 1500)
  })
  it('the threshold is met on the day the running sum reaches it, however the entries are ordered', () => {
    const on = (day: string, seconds: number) => call({ date: `2026-03-${day}`, seconds })
    const met = (entries: EntryFact[]) => assessMonth(rosa('2026-03', { entries })).thresholdMetOn
    assert.equal(met([on('20', 600), on('05', 600), on('12', 600)]), '2026-03-12')
    assert.equal(met([on('05', 600), on('12', 599)]), null)
  })
})

describe('what a patient is told was done', () => {
  const DID: Record<string, string> = {
    phone_patient: 'talked',
    video_patient: 'talked',
    phone_caregiver: 'helper',
    secure_message: 'wrote',
    care_plan_create: 'plan',
    care_plan_update: 'plan',
    care_plan_review: 'plan',
    medication_reconciliation: 'medicines',
    coordination_pharmacy: 'medicines',
    chart_review: 'records',
    results_review: 'records',
    coordination_practitioner: 'others',
    coordination_community: 'others',
    coordination_home_health: 'others',
    case_conference: 'others',
    referral: 'others',
    transition_follow_up: 'afterStay',
    education: 'learned',
    coaching: 'learned',
    documentation: 'notes',
    anything_else: 'more',
  }
  for (const [activity, did] of Object.entries(DID))
    it(`${activity} is told as ${did}`, () =>
      assert.deepEqual(workByDay([call({ date: '2026-03-10', seconds: 60, activity })], [])[0]?.did, [did]))
  it('an entry with a clock and no day is told on the clock’s day, one with neither not at all', () => {
    const clocked = call({ date: null, start: '2026-03-11T10:00:00', seconds: 60 })
    assert.deepEqual(
      workByDay([clocked], []).map(({ on }) => on),
      ['2026-03-11'],
    )
    assert.deepEqual(workByDay([call({ date: null, seconds: 60 })], []), [])
    assert.deepEqual(workByDay([call({ date: '2026-03-10' })], []), [], 'without seconds nothing was done')
  })
})
