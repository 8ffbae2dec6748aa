import type { BASES, listRepresentatives } from '../../../modules/patients/representative-contract.ts'
import type { Output } from '../../kit/api.ts'

export type Representative = Output<typeof listRepresentatives>['representatives'][number]
export type Basis = (typeof BASES)[number]

export const BASIS_WORDS: Record<Basis, string> = {
  health_care_power_of_attorney: 'Health care power of attorney',
  guardian: 'Guardian named by a court',
  executor: 'Executor, after a death',
  other_by_law: 'Another authority by law',
}
