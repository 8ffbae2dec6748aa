import type { Source } from './source.ts'

/** Lists of her medicines that differ, until somebody has settled each mismatch. */
export const medicinesDiffer: Source = ({ differ }, { dayOf }) =>
  differ && {
    kind: 'medicines',
    on: dayOf(differ.since),
    because: `Medicines differ (${differ.count} open): ${differ.says}`,
  }
