import type { BASES } from '../../../modules/patients/representative-contract.ts'

export type Basis = (typeof BASES)[number]

export const BASIS_WORDS: Record<Basis, string> = {
  health_care_power_of_attorney: 'Health care power of attorney',
  guardian: 'Guardian named by a court',
  executor: 'Executor, after a death',
  other_by_law: 'Another authority by law',
}
