import { lastDayOf } from '../calendar-days.ts'
import type { CountedTime } from '../counted-time.ts'
import { passGates } from '../gates/gate.ts'
import { gateTable } from '../gates/table.ts'
import type { MonthFacts, Program } from '../month-facts.ts'
import type { FamilyName } from '../parameters/codes.ts'
import type { Whose } from '../program-time.ts'

export type CodeUnits = { code: string; units: number }

/** What one code family earns in the month and why not more. Empty `units`: the family is not supported. */
export type FamilyOutcome = {
  family: FamilyName
  units: CodeUnits[]
  denials: string[]
  warnings: string[]
  clock?: FamilyClock
}

/** Which running sum of time the family stands on, and the seconds its base code needs. */
export type FamilyClock = { program: Program; whose: Whose; baseCode: string; baseSeconds: number }

export type MonthContext = { facts: MonthFacts; counted: CountedTime; day: string }

export function inMonth(facts: MonthFacts, counted: CountedTime): MonthContext {
  return { facts, counted, day: lastDayOf(facts.month) }
}

/** Runs the gates of a family first; refused time is reported beside them, so that every no is seen at once. */
export function behindGates(outcome: FamilyOutcome, facts: MonthFacts): FamilyOutcome {
  const refused = passGates(gateTable[outcome.family] ?? [], facts)
  if (refused.length === 0) return outcome
  return { ...outcome, units: [], denials: [...refused, ...timeAlone(outcome, refused)], warnings: [] }
}

// A stay that fills the month is the reason there is no time; naming the time as well would send the biller astray.
function timeAlone(outcome: FamilyOutcome, refused: string[]): string[] {
  return refused.includes('FACILITY_STATUS_EXCLUDED') ? [] : outcome.denials
}

export function refusal(family: FamilyName, ...denials: string[]): FamilyOutcome {
  return { family, units: [], denials, warnings: [] }
}

export function earned(family: FamilyName, ...list: string[]): FamilyOutcome {
  return { family, units: list.map((code) => ({ code, units: 1 })), denials: [], warnings: [] }
}

export function isBusy(context: MonthContext, program: Program): boolean {
  return (
    context.facts.entries.some((entry) => entry.program === program) || context.facts.election === program
  )
}
