import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { rosa } from './cases/rosa.ts'
import type { CoverageFact, MonthFacts } from './month-facts.ts'
import { annualDeductibleCents, patientShare } from './patient-share.ts'

function share(coverage: Partial<CoverageFact>, change: Partial<MonthFacts> = {}) {
  const facts = rosa('2026-03', {
    coverage: { qmb: false, deductibleRemainingCents: 0, ...coverage },
    ...change,
  })
  return patientShare(6613, facts, '2026-03-31')
}

describe('what the patient pays', () => {
  it('is a fifth once the deductible is met', () => {
    const got = share({})
    assert.deepEqual([got.deductibleCents, got.coinsuranceCents, got.patientOwesCents], [0, 1323, 1323])
    assert.deepEqual(
      [got.medicareBeforeSequestrationCents, got.sequestrationCents, got.medicarePaidCents],
      [5290, 106, 5184],
    )
  })

  it('takes the deductible first', () => {
    const got = share({ deductibleRemainingCents: 4000 })
    assert.deepEqual([got.deductibleCents, got.coinsuranceCents, got.patientOwesCents], [4000, 523, 4523])
  })

  it('is the whole amount while the deductible is larger', () => {
    const got = share({ deductibleRemainingCents: 28300 })
    assert.deepEqual([got.patientOwesCents, got.medicarePaidCents], [6613, 0])
  })

  it('is nothing for a QMB patient', () => {
    assert.deepEqual([share({ qmb: true }).patientOwesCents, share({ qmb: true }).because], [0, 'qmb'])
  })

  it('leaves only the deductible with Medigap', () => {
    assert.equal(share({ secondary: 'medigap', deductibleRemainingCents: 4000 }).patientOwesCents, 4000)
  })

  it('is for the state to say with Medicaid', () => {
    const { patientOwesCents, because } = share({ secondary: 'medicaid' })
    assert.deepEqual([patientOwesCents, because], [null, 'medicaid'])
    assert.equal(share({ secondary: 'other' }).because, 'part_b')
  })

  it('is for the plan to say in Medicare Advantage', () => {
    assert.equal(share({}, { payer: 'medicare_advantage' }).patientOwesCents, null)
  })

  it('knows no deductible in a federally qualified health center', () => {
    assert.equal(share({ deductibleRemainingCents: 10000 }, { practiceType: 'fqhc' }).deductibleCents, 0)
  })

  it('knows the deductible of the years it was given', () => {
    assert.deepEqual(
      [annualDeductibleCents('2026-03-01'), annualDeductibleCents('2027-03-01')],
      [28300, null],
    )
  })
})
