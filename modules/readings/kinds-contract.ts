import { z } from 'zod'

export const KINDS = ['blood_pressure', 'sugar', 'weight', 'oxygen', 'mood'] as const
export type Kind = (typeof KINDS)[number]
export const UNITS = ['mmHg', 'mg/dL', 'lb', 'kg', '%', 'of 5'] as const
export type Unit = (typeof UNITS)[number]

type Range = { low: number; high: number }
/** What a meter can show of a living person; beyond it somebody mistyped. A dangerous number lies within. */
type Possible = Partial<Record<Unit, Range>> & { lower?: Range; why: string }

export const POSSIBLE: Record<Kind, Possible> = {
  blood_pressure: {
    mmHg: { low: 40, high: 300 },
    lower: { low: 20, high: 200 },
    why: 'Home cuffs measure up to 300 above and 200 below; the upper number is the greater one.',
  },
  sugar: {
    'mg/dL': { low: 20, high: 600 },
    why: 'Home meters show 20 to 600 mg/dL, and LO or HI beyond.',
  },
  weight: {
    lb: { low: 50, high: 700 },
    kg: { low: 23, high: 318 },
    why: 'Home scales carry adults of 50 to 700 pounds.',
  },
  oxygen: { '%': { low: 50, high: 100 }, why: 'A share of a hundred; finger meters show nothing below 50.' },
  mood: { 'of 5': { low: 1, high: 5 }, why: 'One of five answers.' },
}

export const unitsOf = (kind: Kind): Unit[] => UNITS.filter((unit) => POSSIBLE[kind][unit])

export const measured = z.object({
  kind: z.enum(KINDS),
  /** Of a blood pressure the upper number. */
  value: z.number(),
  lower: z.number().nullable(),
  unit: z.enum(UNITS),
})
export type Measured = z.infer<typeof measured>

const POUNDS_PER_KILOGRAM = 2.204_622_6
const tenth = (value: number) => Math.round(value * 10) / 10

/** A number in another unit of its kind, to a tenth; only weights have two. */
export const inUnit = (value: number, from: Unit, to: Unit): number => {
  if (from === to) return tenth(value)
  return tenth(to === 'kg' ? value / POUNDS_PER_KILOGRAM : value * POUNDS_PER_KILOGRAM)
}
/** As the rules compare it: a weight in pounds, whatever the scale showed. */
export const comparable = (value: number, unit: Unit): number =>
  inUnit(value, unit, unit === 'kg' ? 'lb' : unit)

const outside = (value: number, range: Range) => !(value >= range.low && value <= range.high)

/** What cannot be right about it, and what would be possible. Asked in the browser first, so that she is told at once. */
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
