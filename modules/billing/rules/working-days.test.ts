import assert from 'node:assert/strict'
import { test } from 'node:test'
import { workingDaysLeft } from './working-days.ts'

for (const [today, left, why] of [
  ['2026-03-27', 3, 'a Friday, then Monday and Tuesday the 31st'],
  ['2026-03-28', 2, 'a Saturday'],
  ['2026-03-31', 1, 'the last day itself'],
  ['2026-04-01', 0, 'the month is over'],
  ['2026-02-10', 22, 'the month has not begun: all of it'],
] as const)
  test(`${left} working days of March are left on ${today}: ${why}`, () =>
    assert.equal(workingDaysLeft('2026-03', today), left))
