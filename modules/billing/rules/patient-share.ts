import type { MonthFacts } from './month-facts.ts'
import { money } from './parameters/money.ts'

export type PatientShare = {
  allowedCents: number
  deductibleCents: number
  coinsuranceCents: number
  medicareBeforeSequestrationCents: number
  sequestrationCents: number
  medicarePaidCents: number
  /** What may be asked of the patient in person, and why. Null: the plan decides. */
  patientOwesCents: number | null
  because: ShareReason
}

export type ShareReason = 'part_b' | 'qmb' | 'medigap' | 'medicaid' | 'plan_decides'

/** CCM is no preventive service: deductible, then 20 % (Social Security Act 1833). Whole cents, half a cent up. */
export function patientShare(allowedCents: number, facts: MonthFacts, serviceDate: string): PatientShare {
  // FQHC services carry no Part B deductible; RHC services do.
  const remaining = facts.practiceType === 'fqhc' ? 0 : facts.coverage.deductibleRemainingCents
  const deductibleCents = Math.min(allowedCents, Math.max(0, remaining))
  const coinsuranceCents = share(allowedCents - deductibleCents, 'coinsurance_per_mille', serviceDate)
  const before = allowedCents - deductibleCents - coinsuranceCents
  const sequestrationCents = share(before, 'sequestration_per_mille', serviceDate)
  const because = reasonOf(facts)
  return {
    allowedCents,
    deductibleCents,
    coinsuranceCents,
    medicareBeforeSequestrationCents: before,
    sequestrationCents,
    medicarePaidCents: before - sequestrationCents,
    patientOwesCents: owed(because, deductibleCents, coinsuranceCents),
    because,
  }
}

function reasonOf(facts: MonthFacts): ShareReason {
  // A QMB patient is never billed Medicare cost sharing: SSA 1902(n)(3).
  if (facts.coverage.qmb) return 'qmb'
  if (facts.payer !== 'medicare_ffs_part_b') return 'plan_decides'
  if (facts.coverage.secondary === 'medigap') return 'medigap'
  return facts.coverage.secondary === 'medicaid' ? 'medicaid' : 'part_b'
}

function owed(because: ShareReason, deductible: number, coinsurance: number): number | null {
  switch (because) {
    case 'qmb':
      return 0
    case 'plan_decides':
    case 'medicaid':
      return null
    case 'medigap':
      // Medigap pays the coinsurance; plans sold since 2020 do not pay the Part B deductible (MACRA 401).
      return deductible
    case 'part_b':
      return deductible + coinsurance
  }
}

function share(cents: number, rate: string, day: string): number {
  return Math.round((cents * (money.on(rate, day) ?? 0)) / 1000)
}

export function annualDeductibleCents(day: string): number | null {
  return money.on('part_b_deductible_cents', day)
}
