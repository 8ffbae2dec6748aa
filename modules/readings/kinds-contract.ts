import { z } from 'zod'

export const KINDS = ['blood_pressure', 'sugar', 'weight', 'oxygen', 'mood'] as const
export type Kind = (typeof KINDS)[number]
export const UNITS = ['mmHg', 'mg/dL', 'lb', 'kg', '%', 'of 5'] as const
export type Unit = (typeof UNITS)[number]

export type Range = { low: number; high: number }
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

/** The units of each kind, the usual one first. */
export const UNITS_OF: Record<Kind, readonly [Unit, ...Unit[]]> = {
  blood_pressure: ['mmHg'],
  sugar: ['mg/dL'],
  weight: ['lb', 'kg'],
  oxygen: ['%'],
  mood: ['of 5'],
}
export const POUNDS_PER_KILOGRAM = 2.204_622_6

export const measured = z.object({
  kind: z.enum(KINDS),
  /** Of a blood pressure the upper number. */
  value: z.number(),
  lower: z.number().nullable(),
  unit: z.enum(UNITS),
})
export type Measured = z.infer<typeof measured>
