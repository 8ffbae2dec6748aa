import type { Program } from './month-facts.ts'

export type ExcludedTime = {
  entryId?: string
  entryIndex: number
  program: Program
  seconds: number
  reason: string
}

/** Seconds that count, per entry. `alone`: within its own kind; `together`: staff and practitioner as one stream. */
export type Credit = {
  entryIndex: number
  program: Program
  kind: 'staff' | 'practitioner'
  day: string
  gray: boolean
  alone: number
  together: number
}

export type CountedTime = { credits: Credit[]; excluded: ExcludedTime[] }
