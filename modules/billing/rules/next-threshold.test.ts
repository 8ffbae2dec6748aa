import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assessMonth } from './assess-month.ts'
import { call, rosa } from './cases/rosa.ts'
import type { Election } from './month-facts.ts'

const next = (seconds: number, election: Election = 'staff_family', month = '2026-03') => {
  const entries = seconds > 0 ? [call({ date: `${month}-10`, seconds })] : []
  const found = assessMonth(rosa(month, { election, entries })).nextThreshold
  return found && `${found.code} in ${found.missingSeconds}`
}

for (const [seconds, expected] of [
  [0, '99490 in 1200'],
  [1199, '99490 in 1'],
  [1200, '99439 in 1200'],
  [2399, '99439 in 1'],
  [2400, '99439 in 1200'],
  [3599, '99439 in 1'],
  [3600, null],
  [9000, null],
] as const)
  test(`${seconds} seconds of staff time are short of ${expected ?? 'nothing more: the cap is reached'}`, () =>
    assert.equal(next(seconds), expected))

test('a month without an add-on has nothing after its base', () =>
  assert.equal(next(1200, 'staff_family', '2019-03'), null))

test('a month of advanced primary care has no minutes to be short of', () => {
  const consent = { ...rosa('2026-03').consent!, programs: ['APCM'] }
  const facts = rosa('2026-03', {
    election: 'APCM',
    consent,
    siblings: { apcm: { capabilitiesAttested: true } },
  })
  assert.equal(assessMonth(facts).nextThreshold, null)
})
