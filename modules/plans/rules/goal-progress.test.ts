import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pointsOf, type Result, type Target, targetIn } from './goal-points.ts'
import { bandOf, isReached, wayOf } from './goal-progress.ts'

const result = (startedOn: string | null, valueNumber: number, unit = '%', code = '4548-4'): Result => ({
  ...{ codes: [{ system: 'loinc', code }], startedOn, valueNumber, unit, sourceSystem: 'ehr' },
})
const target = (value: number | null, direction: Target['direction'] = 'below', unit = '%'): Target => ({
  ...{ value, unit, direction },
})
const points = (...values: number[]) =>
  values.map((value, at) => ({ on: `2026-0${at + 1}-01`, value, source: 'ehr' }))

test('results of the measure come oldest first, in its unit, by their own day', () => {
  const two = [
    result('2026-03-02T23:30:00-05:00', 8.1),
    result('2025-11-20', 9),
    result('2026-01-01', 5, '%', '2345-7'),
  ]
  assert.deepEqual(pointsOf('a1c', two), {
    points: [
      { on: '2025-11-20', value: 9, source: 'ehr' },
      { on: '2026-03-02', value: 8.1, source: 'ehr' },
    ],
    leftOut: 0,
  })
})

test('a number without a day or in an unknown unit is counted, not drawn', () => {
  assert.deepEqual(
    pointsOf('a1c', [result('2026', 8), result(null, 8), result('2026-01-01', 64, 'mmol/mol')]),
    {
      points: [],
      leftOut: 3,
    },
  )
})

test('kilograms and pounds meet, and a goal in kilograms is compared in pounds', () => {
  assert.equal(pointsOf('weight', [result('2026-01-01', 80, 'kg', '29463-7')]).points[0]?.value, 176.4)
  assert.equal(targetIn('weight', target(75, 'at_most', 'kg')).value, 165.3)
  assert.equal(targetIn('weight', target(12, 'at_most', 'stone')).value, null)
})

const reached: [Target['direction'], number, boolean][] = [
  ['below', 8, false],
  ['below', 7.9, true],
  ['at_most', 8, true],
  ['at_most', 8.1, false],
  ['at_least', 8, true],
  ['at_least', 7.9, false],
  ['above', 8, false],
  ['above', 8.1, true],
]
for (const [direction, value, is] of reached)
  test(`${value} is ${is ? '' : 'not '}${direction} 8`, () =>
    assert.equal(isReached(target(8, direction), value), is))

test('a goal without a number is neither reached nor missed, and has no band', () => {
  assert.equal(isReached(target(null), 8), null)
  assert.equal(bandOf(target(null), points(8)), null)
})

test('nearer and farther go by the side on which the goal is', () => {
  assert.equal(wayOf(target(8), points(9, 8.5)), 'nearer')
  assert.equal(wayOf(target(8), points(8.5, 9)), 'farther')
  assert.equal(wayOf(target(60, 'at_least'), points(50, 55)), 'nearer')
  assert.equal(wayOf(target(8), points(9, 9)), 'same')
  assert.equal(wayOf(target(8), points(9)), null)
})

test('the band goes from the target to its good side, past every number', () => {
  assert.deepEqual(bandOf(target(10), points(12, 6)), { low: 5, high: 10 })
  assert.deepEqual(bandOf(target(60, 'at_least'), points(50, 70)), { low: 60, high: 76 })
})
