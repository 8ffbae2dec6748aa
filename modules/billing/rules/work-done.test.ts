import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ACTIVITIES } from '../../time/contract.ts'
import { call } from './cases/rosa.ts'
import { workByDay } from './work-done.ts'

const at = (date: string, seconds: number, activity = 'phone_patient') => call({ date, seconds, activity })

test('days are told oldest first, each with its minutes and what was done, once', () => {
  const entries = [
    at('2026-03-12', 300),
    at('2026-03-10', 400, 'care_plan_update'),
    at('2026-03-10', 260),
    at('2026-03-10', 60),
  ]
  assert.deepEqual(workByDay(entries, []), [
    { on: '2026-03-10', minutes: 12, did: ['plan', 'talked'] },
    { on: '2026-03-12', minutes: 5, did: ['talked'] },
  ])
})

test('what did not count is not told as care', () => {
  const entries = [at('2026-03-10', 600), at('2026-03-11', 300)]
  assert.deepEqual(
    workByDay(entries, [
      { entryIndex: 0, seconds: 120 },
      { entryIndex: 1, seconds: 300 },
    ]),
    [{ on: '2026-03-10', minutes: 8, did: ['talked'] }],
  )
})

test('every kind of work that can count has words of its own', () => {
  const gray = ['outreach_no_contact', 'scheduling']
  for (const activity of ACTIVITIES.filter((one) => !gray.includes(one)))
    assert.notEqual(workByDay([at('2026-03-10', 60, activity)], [])[0]?.did[0], 'more', activity)
})
