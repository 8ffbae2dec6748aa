import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assessMonth } from './assess-month.ts'
import { call, rosa } from './cases/rosa.ts'
import type { Locality } from './month-facts.ts'

const NATIONAL: Locality = { name: 'nowhere', work: 1, practiceExpense: 1, liability: 1 }
/** Made up: work is dearer here, rent is cheap. */
const SPRINGFIELD: Locality = { name: 'Springfield', work: 1.02, practiceExpense: 0.9, liability: 0.5 }

const amount = (month: string, locality: Locality | undefined, placeOfService = '11') => {
  const entries = [call({ date: `${month}-10`, seconds: 1_500, program: 'CCM' })]
  const facts = rosa(month, { entries, placeOfService, ...(locality ? { locality } : {}) })
  return assessMonth(facts).codes[0]?.amountCents
}

test('with factors of one, the parts sum to the national amount', () => {
  assert.equal(amount('2026-03', NATIONAL), 6613)
  assert.equal(amount('2026-03', NATIONAL), amount('2026-03', undefined))
  assert.equal(amount('2024-05', NATIONAL), 6258)
  assert.equal(amount('2026-03', NATIONAL, '22'), 4376)
})

test('each part is paid by its own factor', () => {
  // 1.00 work, 0.91 expense, 0.07 liability in 2026: (1.02 + 0.819 + 0.035) x 33.4009 = 62.59 to the cent.
  assert.equal(amount('2026-03', SPRINGFIELD), 6259)
})

test('a year whose parts are not loaded is paid the national amount', () => {
  assert.equal(amount('2025-05', SPRINGFIELD), 6049)
})
