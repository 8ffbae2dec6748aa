import { type Measured, POSSIBLE, type Range } from '../kinds-contract.ts'

const outside = (value: number, range: Range) => !(value >= range.low && value <= range.high)

/** What cannot be right about it, and what would be possible. */
export const cannotBe = ({ kind, value, lower, unit }: Measured) => {
  const possible = POSSIBLE[kind]
  const range = possible[unit]
  if (!range) return { field: 'unit' as const, low: 0, high: 0 }
  if (outside(value, range)) return { field: 'value' as const, ...range }
  if (!possible.lower) return lower === null ? null : { field: 'lower' as const, low: 0, high: 0 }
  const most = { low: possible.lower.low, high: Math.min(possible.lower.high, value - 1) }
  if (lower === null || outside(lower, most)) return { field: 'lower' as const, ...most }
  return null
}
