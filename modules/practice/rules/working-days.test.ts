import assert from 'node:assert/strict'
import { test } from 'node:test'
import { federalHolidays } from './federal-holidays.ts'
import { workingDaysLeft } from './working-days.ts'

const usual = { weekdays: [1, 2, 3, 4, 5], federal: true, own: [] }

for (const [today, left, why] of [
  ['2026-03-27', 3, 'a Friday, then Monday and Tuesday the 31st'],
  ['2026-03-28', 2, 'a Saturday'],
  ['2026-03-31', 1, 'the last day itself'],
  ['2026-04-01', 0, 'the month is over'],
  ['2026-02-10', 22, 'the month has not begun: all of it'],
] as const)
  test(`${left} working days of March are left on ${today}: ${why}`, () =>
    assert.equal(workingDaysLeft('2026-03', today, usual), left))

for (const [calendar, left, why] of [
  [usual, 19, 'Veterans Day and Thanksgiving are kept'],
  [{ ...usual, federal: false }, 21, 'no federal holiday is kept'],
  [{ ...usual, own: [{ on: '2026-11-27' }] }, 18, 'the practice keeps the Friday after, too'],
  [{ ...usual, own: [{ on: '2026-11-28' }] }, 19, 'its own holiday falls on a Saturday'],
  [{ ...usual, weekdays: [1, 2, 3, 4, 5, 6] }, 23, 'it works on Saturdays'],
] as const)
  test(`November 2026 has ${left} working days: ${why}`, () =>
    assert.equal(
      workingDaysLeft('2026-11', '2026-11-01', {
        ...calendar,
        weekdays: [...calendar.weekdays],
        own: [...calendar.own],
      }),
      left,
    ))

test('federal holidays of 2021 and 2026 are those of the Office of Personnel Management', () => {
  assert.deepEqual(federalHolidays(2026).slice(0, 11), [
    '2026-01-01',
    '2026-01-19',
    '2026-02-16',
    '2026-05-25',
    '2026-06-19',
    '2026-07-03', // the 4th is a Saturday
    '2026-09-07',
    '2026-10-12',
    '2026-11-11',
    '2026-11-26',
    '2026-12-25',
  ])
  assert.deepEqual(federalHolidays(2021).slice(4), [
    '2021-06-18', // a Saturday
    '2021-07-05', // a Sunday
    '2021-09-06',
    '2021-10-11',
    '2021-11-11',
    '2021-11-25',
    '2021-12-24',
    '2021-12-31', // New Year's Day 2022 was a Saturday
  ])
  assert.ok(!federalHolidays(2020).includes('2020-06-19'), 'Juneteenth came in 2021')
})
