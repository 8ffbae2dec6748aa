import assert from 'node:assert/strict'
import { test } from 'node:test'
import { atLocal, localDate } from '../../../platform/clock.ts'
import {
  type Attempt,
  contactDueOn,
  countTimelyAttempts,
  daysToCall,
  reachedInTime,
  visitDueOn,
} from './transition-clock.ts'

const usual = { weekdays: [1, 2, 3, 4, 5], federal: true, own: [] as { on: string }[] }

for (const [sentence, dischargedOn, due] of [
  ['Monday: until Wednesday', '2026-03-02', '2026-03-04'],
  ['Thursday: until Monday', '2026-03-05', '2026-03-09'],
  ['Friday: until Tuesday', '2026-03-06', '2026-03-10'],
  ['Saturday: until Tuesday', '2026-03-07', '2026-03-10'],
  ['Sunday: until Tuesday', '2026-03-08', '2026-03-10'],
  ['Friday before Memorial Day: until Wednesday', '2026-05-22', '2026-05-27'],
  ['Wednesday before Thanksgiving: Friday, then Monday', '2026-11-25', '2026-11-30'],
  ['July 4, 2026 is a Saturday, kept on Friday: Thursday leads to Tuesday', '2026-07-02', '2026-07-07'],
  ['July 4, 2027 is a Sunday, kept on Monday: Friday leads to Wednesday', '2027-07-02', '2027-07-07'],
  [
    'New Year 2028 is a Saturday, kept on Friday, December 31: Thursday leads to Tuesday',
    '2027-12-30',
    '2028-01-04',
  ],
  ['Christmas Eve 2026, a Thursday: Monday, Tuesday', '2026-12-24', '2026-12-29'],
  ['the leap day of 2028, a Tuesday: until Thursday', '2028-02-29', '2028-03-02'],
] as const)
  test(`discharged on a ${sentence}`, () => assert.equal(contactDueOn(dischargedOn), due))

for (const [sentence, dischargedOn, closed, days] of [
  ['an open week', '2026-03-02', [], ['2026-03-03', '2026-03-04']],
  ['its own closed day takes one away and adds none', '2026-03-02', ['2026-03-04'], ['2026-03-03']],
  ['closed on both: the first day after', '2026-03-02', ['2026-03-03', '2026-03-04'], ['2026-03-05']],
  ['closed on a Saturday: nothing changes', '2026-03-06', ['2026-03-07'], ['2026-03-09', '2026-03-10']],
] as const)
  test(`days to call: ${sentence}`, () =>
    assert.deepEqual(daysToCall(dischargedOn, { ...usual, own: closed.map((on) => ({ on })) }), days))

test('a practice that works on Saturdays can call on a Saturday', () => {
  const saturdays = { ...usual, weekdays: [1, 2, 3, 4, 5, 6] }
  assert.deepEqual(daysToCall('2026-03-06', saturdays), ['2026-03-07', '2026-03-09', '2026-03-10'])
})

test('a practice that works on federal holidays has no more time for it', () => {
  const always = { ...usual, federal: false }
  assert.deepEqual(daysToCall('2026-05-22', always), ['2026-05-25', '2026-05-26', '2026-05-27'])
})

test('the visit is due in 7 or 14 calendar days; while nobody said, in 7', () => {
  assert.equal(visitDueOn('2026-02-25', 'high'), '2026-03-04')
  assert.equal(visitDueOn('2026-02-25', 'moderate'), '2026-03-11')
  assert.equal(visitDueOn('2026-02-25', null), '2026-03-04')
})

test('the day of discharge is the practice’s own, also in the night when clocks change', () => {
  const zone = 'America/New_York'
  const late = atLocal('2026-03-07T23:30:00', zone)
  assert.equal(late.toISOString(), '2026-03-08T04:30:00.000Z')
  assert.equal(localDate(late, zone), '2026-03-07')
  const afterwards = atLocal('2026-03-08T23:30:00', zone)
  assert.equal(afterwards.toISOString(), '2026-03-09T03:30:00.000Z')
  assert.equal(contactDueOn(localDate(afterwards, zone)), '2026-03-10')
})

const tried = (on: string, outcome: Attempt['outcome'] = 'no_answer'): Attempt => ({ on, outcome })

test('two attempts count when both are in time, and a wrong number is none', () => {
  const friday = '2026-03-06'
  assert.equal(countTimelyAttempts([tried('2026-03-09'), tried('2026-03-10', 'voicemail')], friday), 2)
  assert.equal(countTimelyAttempts([tried('2026-03-09'), tried('2026-03-11')], friday), 1)
  assert.equal(countTimelyAttempts([tried('2026-03-09'), tried('2026-03-10', 'wrong_number')], friday), 1)
  assert.equal(countTimelyAttempts([tried('2026-03-05')], friday), 0, 'before she left the hospital')
})

test('reached on the third business day is reached, but not in time', () => {
  assert.equal(reachedInTime([tried('2026-03-10', 'reached')], '2026-03-06'), true)
  assert.equal(reachedInTime([tried('2026-03-11', 'reached')], '2026-03-06'), false)
})
