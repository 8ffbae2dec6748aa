import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assessMonth } from './assess-month.ts'
import { call, rosa } from './cases/rosa.ts'
import { whatItSays } from './what-it-says.ts'

const month = (seconds: number, payer = 'medicare_ffs_part_b') =>
  assessMonth(rosa('2026-03', { payer, entries: [call({ date: '2026-03-10', seconds })] }))

test('a claim in one line: codes, units, cents, the day, the conditions in a fixed order', () => {
  assert.equal(
    whatItSays(month(2500), ['I50.32', 'E11.22']),
    '99490 x 1 = 6613 + 99439 x 1 = 5044 on 2026-03-31 for E11.22, I50.32',
  )
  const given = ['I50.32', 'E11.22']
  whatItSays(month(2500), given)
  assert.deepEqual(given, ['I50.32', 'E11.22'], 'what was given is not reordered')
})

test('minutes that change no unit change nothing in it, a unit more does', () => {
  assert.equal(whatItSays(month(1300), []), whatItSays(month(1900), []))
  assert.notEqual(whatItSays(month(1300), []), whatItSays(month(2500), []))
})

test('an amount that the payer sets is said so', () =>
  assert.match(whatItSays(month(1300, 'medicare_advantage'), []), /^99490 x 1 = as the payer pays on/))
