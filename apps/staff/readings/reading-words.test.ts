import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ageWords, reasonWords, ruleWords, valueWords } from './reading-words.ts'

const gain = { kind: 'weight', measure: 'gain', compare: 'at_least', limit: 3, days: 1 } as const

test('a rule is said as a nurse would say it', () => {
  assert.equal(ruleWords(gain), 'up 3 lb or more in a day')
  const low = { kind: 'blood_pressure', measure: 'lower', compare: 'below', limit: 50, days: null } as const
  assert.equal(ruleWords(low), 'lower number below 50 mmHg')
})

test('a reason says what was found, since when, and what was asked for', () => {
  const words = reasonWords({ ...gain, act: 'today', found: 3.2, since: '2026-03-09' })
  assert.equal(words, 'Up 3.2 lb since Mar 9, 2026. Rule: up 3 lb or more in a day')
})

test('numbers stand with their unit', () => {
  assert.equal(valueWords({ value: 138, lower: 78, unit: 'mmHg' }), '138/78 mmHg')
  assert.equal(valueWords({ value: 1, lower: null, unit: 'of 5' }), '1 of 5, very bad')
})

test('what waits shows for how long', () => {
  const now = '2026-03-10T14:00:00Z'
  assert.equal(ageWords('2026-03-10T13:15:00Z', now), '45 min')
  assert.equal(ageWords('2026-03-09T14:00:00Z', now), '24 h')
  assert.equal(ageWords('2026-03-07T14:00:00Z', now), '3 days')
})
