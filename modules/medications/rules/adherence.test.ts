import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ReviewAnswer } from '../contract.ts'
import { directionOf } from './adherence.ts'
import { problemsOfAnswer } from './problems-of-answer.ts'

const answer = (more: Partial<ReviewAnswer> = {}): ReviewAnswer => ({
  medicationId: '01900000-0000-7000-8000-000000000001',
  taking: 'yes',
  missedDays: 0,
  hardToPay: false,
  sideEffects: '',
  ...more,
})
const month = (at: number, missedDays: number | null) => ({
  on: `2026-0${at + 1}-10`,
  answer: answer({ missedDays }),
})

/** Missed days of seven, the oldest first. */
const CASES: [(number | null)[], string | null, string][] = [
  [[], null, 'never asked'],
  [[3], null, 'asked once says no direction'],
  [[null, 2], null, 'what was not asked is no zero'],
  [[0, 3], 'worse', 'three more days missed'],
  [[4, 1], 'better', 'three fewer'],
  [[2, 2], 'steady', 'the same'],
  [[1, 2, 1, 2], 'steady', 'less than a day from the mean of the three before it'],
  [[7, 0, 0, 0, 1], 'worse', 'only three before the newest count'],
  [[1, null, 3], 'worse', 'a month not asked is left out'],
]
for (const [missed, direction, why] of CASES)
  test(`missed ${missed.join(', ') || 'nothing'}: ${direction ?? 'no word'} (${why})`, () => {
    const asked = missed.map((one, at) => month(at, one))
    assert.equal(directionOf(asked), direction)
    assert.equal(directionOf(asked.toReversed()), direction, 'in whatever order they are read')
  })

test('money, side effects and two missed days each are somebody’s; one missed day is only written down', () => {
  assert.deepEqual(problemsOfAnswer(answer({ missedDays: 1 })), [])
  assert.deepEqual(problemsOfAnswer(answer({ missedDays: null })), [])
  assert.deepEqual(
    problemsOfAnswer(answer({ missedDays: 2, hardToPay: true, sideEffects: 'Cough' })).map(
      ({ kind }) => kind,
    ),
    ['cost', 'side_effects', 'missed'],
  )
})
