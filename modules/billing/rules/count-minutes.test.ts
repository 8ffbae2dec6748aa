import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { call, rosa } from './cases/rosa.ts'
import { countMinutes } from './count-minutes.ts'
import type { CountedTime } from './counted-time.ts'
import type { EntryFact, MonthFacts } from './month-facts.ts'
import { secondsOf } from './program-time.ts'

function count(entries: EntryFact[], change: Partial<MonthFacts> = {}, month = '2026-03'): CountedTime {
  return countMinutes(rosa(month, { ...change, entries }))
}

function staff(counted: CountedTime): number {
  return secondsOf(counted, 'CCM', 'staffEquivalent')
}

function reasons(counted: CountedTime): string[] {
  return counted.excluded.map((one) => `${one.reason} ${one.seconds}`)
}

const clock = (from: string, to: string) => ({ start: `2026-03-10T${from}`, end: `2026-03-10T${to}` })

describe('counting minutes', () => {
  it('splits a call at local midnight of the month end', () => {
    const entry = call({ date: '2026-01-31', start: '2026-01-31T23:50', end: '2026-02-01T00:15' })
    assert.equal(staff(count([entry], {}, '2026-01')), 600)
    assert.equal(staff(count([entry], {}, '2026-02')), 900)
  })

  it('counts two people on one call once, and says who was left out', () => {
    const counted = count([
      call({ id: 'lee', ...clock('10:00', '10:20') }),
      call({ id: 'tomas', role: 'MA', ...clock('10:10', '10:25') }),
    ])
    assert.equal(staff(counted), 25 * 60)
    assert.deepEqual(counted.excluded, [
      { entryId: 'tomas', entryIndex: 1, program: 'CCM', seconds: 600, reason: 'OVERLAPPING_STAFF' },
    ])
  })

  it('counts a conference of nurse and practitioner once in the staff family and whole for the practitioner', () => {
    const counted = count([
      call(clock('10:00', '10:10')),
      call({ role: 'billing_practitioner', ...clock('10:00', '10:10') }),
    ])
    assert.equal(staff(counted), 600)
    assert.equal(secondsOf(counted, 'CCM', 'practitioner'), 600)
  })

  it('counts a shared session without a clock once', () => {
    const counted = count([
      call({ seconds: 900, session: 'S1' }),
      call({ role: 'MA', seconds: 600, session: 'S1' }),
    ])
    assert.equal(staff(counted), 900)
    assert.deepEqual(reasons(counted), ['OVERLAPPING_STAFF 600'])
  })

  it('takes an overlap from the active seconds of a paused timer', () => {
    const counted = count([
      call({ ...clock('10:00', '10:10') }),
      call({ role: 'MA', ...clock('10:00', '10:20'), seconds: 600 }),
    ])
    assert.equal(staff(counted), 600)
  })

  it('closes the hours before a consent of that day', () => {
    const consent = { ...rosa('2026-03').consent!, date: '2026-03-10', at: '2026-03-10T10:05' }
    const counted = count([call(clock('10:00', '10:20'))], { consent })
    assert.equal(staff(counted), 15 * 60)
    assert.deepEqual(reasons(counted), ['BEFORE_CONSENT 300'])
  })

  it('leaves out days in hospital and keeps the others', () => {
    const status = [{ kind: 'hospital_inpatient', from: '2026-03-05', to: '2026-03-12' }]
    const counted = count([call({ seconds: 600 }), call({ date: '2026-03-13', seconds: 300 })], { status })
    assert.equal(staff(counted), 300)
    assert.deepEqual(reasons(counted), ['INPATIENT_DAY 600'])
  })

  it('divides a group call among the patients it served', () => {
    const counted = count([call({ seconds: 1000, patientsServed: 3 })])
    assert.equal(staff(counted), 333)
    assert.deepEqual(reasons(counted), ['SHARED_WITH_OTHER_PATIENTS 667'])
  })

  it('never lets a minute of another program count here', () => {
    const counted = count([call({ seconds: 600, program: 'RPM' }), call({ seconds: 300 })])
    assert.equal(staff(counted), 300)
    assert.equal(secondsOf(counted, 'RPM', 'staffEquivalent'), 600)
  })

  it('counts the hour that the clocks repeat by its amount', () => {
    const entry = call({
      date: '2026-11-01',
      start: '2026-11-01T01:50:00',
      end: '2026-11-01T01:10:00',
      seconds: 1200,
    })
    assert.equal(staff(count([entry], {}, '2026-11')), 1200)
  })

  const left: [string, Partial<EntryFact>][] = [
    ['NON_CLINICAL_STAFF', { role: 'front_desk' }],
    ['NOT_HUMAN_CLINICAL_STAFF', { role: 'AI' }],
    ['NOT_HUMAN_CLINICAL_STAFF', { activity: 'automated_call' }],
    ['OUTSIDE_US', { location: 'outside_US' }],
    ['FACE_TO_FACE_E_M', { partOf: '99213' }],
    ['RELATED_TO_SAME_DAY_E_M', { relatedTo: '99214' }],
    ['GRAY_AREA_TIME_NOT_COUNTED', { activity: 'outreach_no_contact' }],
    ['GRAY_AREA_TIME_NOT_COUNTED', { activity: 'prior_authorization' }],
    ['NOT_CARE_MANAGEMENT_WORK', { activity: 'staff_training' }],
    ['IN_PERSON_STAFF_TIME', { activity: 'in_person_staff' }],
    ['UNDOCUMENTED_TIME', { documented: false }],
    ['OTHER_MONTH', { date: '2026-02-28' }],
  ]
  for (const [reason, change] of left) {
    it(`leaves out ${JSON.stringify(change)} as ${reason}`, () => {
      const counted = count([call({ seconds: 600, ...change })])
      assert.equal(staff(counted), 0)
      assert.deepEqual(reasons(counted), [`${reason} 600`])
    })
  }
})

describe('the union of intervals', () => {
  const minute = fc.integer({ min: 0, max: 600 })
  const stretch = fc.record({
    from: minute,
    length: fc.integer({ min: 1, max: 90 }),
    role: fc.constantFrom('RN', 'MA', 'billing_practitioner'),
    active: fc.option(fc.integer({ min: 0, max: 90 })),
  })

  const at = (minutes: number) => `2026-03-10T${two(8 + Math.floor(minutes / 60))}:${two(minutes % 60)}`
  const two = (value: number) => String(value).padStart(2, '0')

  it('never credits more than the wall clock, and loses no second without a reason', () => {
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 12 }), (stretches) => {
        const entries = stretches.map(({ from, length, role, active }) =>
          call({
            role,
            start: at(from),
            end: at(from + length),
            ...(active === null ? {} : { seconds: active * 60 }),
          }),
        )
        const counted = count(entries)
        const wall = new Set(
          stretches.flatMap(({ from, length }) => Array.from({ length }, (_, index) => from + index)),
        )
        assert.ok(staff(counted) <= wall.size * 60)
        const active = stretches.reduce(
          (sum, one) => sum + Math.min(one.active ?? one.length, one.length) * 60,
          0,
        )
        const out = counted.excluded.reduce((sum, one) => sum + one.seconds, 0)
        assert.equal(staff(counted) + out, active)
        if (stretches.every((one) => one.active === null)) assert.equal(staff(counted), wall.size * 60)
      }),
    )
  })
})
