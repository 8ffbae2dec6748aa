import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type ReviewFacts, reviewReasons } from './review-due.ts'
import type { ReviewRule } from './review-rules.ts'

const TODAY = '2026-03-17'
const signed = (signedOn: string, on: ReviewFacts['on'] = {}): ReviewFacts => ({ signedOn, on })

const cases: [string, ReviewFacts, [string, string][]][] = [
  ['nothing happened', signed('2026-03-01'), []],
  ['a year is over on this day', signed('2025-03-17'), [['yearly', '2026-03-17']]],
  ['a year is over tomorrow', signed('2025-03-18'), []],
  ['its own day is today', signed('2026-01-01', { chosen_day: TODAY }), [['chosen_day', TODAY]]],
  ['its own day is tomorrow', signed('2026-01-01', { chosen_day: '2026-03-18' }), []],
  ['a hospital stay since', signed('2026-03-01', { hospital: '2026-03-15' }), [['hospital', '2026-03-22']]],
  ['a hospital stay before', signed('2026-03-01', { hospital: '2026-02-27' }), []],
  ['a condition on the day of the signature', signed('2026-03-01', { condition: '2026-03-01' }), []],
  [
    'a condition the day after',
    signed('2026-03-01', { condition: '2026-03-02' }),
    [['condition', '2026-03-16']],
  ],
  [
    'two reasons, the earlier due first',
    signed('2026-03-01', { medicine: '2026-03-02', hospital: '2026-03-03' }),
    [
      ['hospital', '2026-03-10'],
      ['medicine', '2026-03-16'],
    ],
  ],
]
for (const [what, facts, expected] of cases)
  test(`${what}: ${expected.length} to review`, () =>
    assert.deepEqual(
      reviewReasons(facts, TODAY).map(({ kind, dueOn }) => [kind, dueOn]),
      expected,
    ))

test('a rule holds for what happened in its days only', () => {
  const rule = (from: string, days: number, until?: string): ReviewRule => ({
    kind: 'hospital',
    from,
    days,
    reason: 'r',
    source: 's',
    ...(until ? { until } : {}),
  })
  const rules = [rule('2026-01-01', 7, '2026-02-28'), rule('2026-03-01', 3)]
  const due = (day: string) =>
    reviewReasons(signed('2026-01-02', { hospital: day }), TODAY, rules).map(({ dueOn }) => dueOn)
  assert.deepEqual(due('2026-02-28'), ['2026-03-07'])
  assert.deepEqual(due('2026-03-01'), ['2026-03-04'])
})
