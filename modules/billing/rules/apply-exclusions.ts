import { lastDayOf } from './calendar-days.ts'
import type { FamilyOutcome } from './families/family.ts'
import type { BilledFact, MonthFacts } from './month-facts.ts'
import { internalExclusions } from './parameters/conflicts.ts'
import { type Exclusion, exclusions } from './parameters/exclusions.ts'

/** First our own programs among themselves, then against what else was billed for the patient in the month. */
export function applyExclusions(outcomes: FamilyOutcome[], facts: MonthFacts): FamilyOutcome[] {
  const day = lastDayOf(facts.month)
  return excludeInternally(outcomes, day).map((outcome) => excludeByOthers(outcome, facts, day))
}

function excludeInternally(outcomes: FamilyOutcome[], day: string): FamilyOutcome[] {
  return internalExclusions.inForce(day).reduce((current, { value: pair }) => {
    const won = current.some((one) => pair.winner.includes(one.family) && one.units.length > 0)
    return won
      ? current.map((one) =>
          pair.loser.includes(one.family) && one.units.length > 0 ? withdraw(one, pair.reason) : one,
        )
      : current
  }, outcomes)
}

function excludeByOthers(outcome: FamilyOutcome, facts: MonthFacts, day: string): FamilyOutcome {
  if (facts.otherBilled.length === 0) return outcome
  const hits = exclusions
    .inForce(day)
    .map(({ value }) => value)
    .filter(
      (pair) => pair.ours.includes(outcome.family) && facts.otherBilled.some((line) => meets(pair, line)),
    )
  const named = (effect: Exclusion['effect']) =>
    hits.filter((pair) => pair.effect === effect).map((pair) => pair.reason)
  const denied = named('deny').reduce(withdraw, outcome)
  return denied.units.length > 0 ? { ...denied, warnings: denied.warnings.concat(named('warn')) } : denied
}

function meets(pair: Exclusion, line: BilledFact): boolean {
  return pair.by.includes(line.practitioner) && pair.codes.test(line.code)
}

export function withdraw(outcome: FamilyOutcome, reason: string): FamilyOutcome {
  return { ...outcome, units: [], warnings: [], denials: [...outcome.denials, reason] }
}
