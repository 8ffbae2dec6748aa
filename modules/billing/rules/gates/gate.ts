import type { MonthFacts } from '../month-facts.ts'

/** A gate looks at one fact and answers null, or the name of the reason why the month cannot be billed. */
export type Gate = (facts: MonthFacts) => string | null

export function passGates(gates: Gate[], facts: MonthFacts): string[] {
  return [...new Set(gates.map((gate) => gate(facts)).filter((reason) => reason !== null))]
}
