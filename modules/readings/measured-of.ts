import type { Kind, Measured, Unit } from './kinds-contract.ts'
import type { ReadingRow } from './store.ts'

/** The numbers of a row; the database holds the kind and the unit to the same words. */
export const measuredOf = ({ kind, value, lower, unit }: ReadingRow): Measured => ({
  kind: kind as Kind,
  value: Number(value),
  lower: lower === null ? null : Number(lower),
  unit: unit as Unit,
})
