import { type Kind, type Measured, POSSIBLE, type Unit } from '../../modules/readings/kinds-contract.ts'
import { typedNumber } from './typed-number.ts'

type Typed = { value: string; lower: string; unit: Unit }
type Limits = { low: number; high: number }
/** Which number is none (no limits), or is none that can be. */
export type WrongNumber = { field: 'value' | 'lower'; limits: Limits | null }

const outside = (value: number, { low, high }: Limits) => value < low || value > high

/** What was typed as a reading. The server asks the same; here it is said at once, and in the reader's words. */
export const readingNumber = (kind: Kind, typed: Typed): { measured: Measured } | { wrong: WrongNumber } => {
  const possible = POSSIBLE[kind]
  const value = typedNumber(typed.value)
  const range = possible[typed.unit] ?? null
  if (value === null || !range || outside(value, range))
    return { wrong: { field: 'value', limits: value === null ? null : range } }
  if (!possible.lower) return { measured: { kind, value, lower: null, unit: typed.unit } }
  const lower = typedNumber(typed.lower)
  const limits = { low: possible.lower.low, high: Math.min(possible.lower.high, value - 1) }
  if (lower === null || outside(lower, limits))
    return { wrong: { field: 'lower', limits: lower === null ? null : limits } }
  return { measured: { kind, value, lower, unit: typed.unit } }
}
