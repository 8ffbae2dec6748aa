import { applyExclusions } from './apply-exclusions.ts'
import type { AssessedTime, Assessment } from './assessment.ts'
import { billRural, ruralRule } from './bill-rural.ts'
import { lastDayOf } from './calendar-days.ts'
import { checkClaim } from './check-claim.ts'
import { checkLines } from './check-lines.ts'
import { countMinutes } from './count-minutes.ts'
import { type ElectedFamily, electCcm, isCcmMonth } from './elect-family.ts'
import { type CodeUnits, type FamilyOutcome, inMonth, type MonthContext } from './families/family.ts'
import { siblingFamilies } from './families/table.ts'
import type { MonthFacts, Program } from './month-facts.ts'
import { nextThreshold, thresholdMetOn } from './next-threshold.ts'
import { priceCodes } from './price-codes.ts'
import { secondsOf } from './program-time.ts'
import { explain } from './reasons.ts'
import { warnClaim, warnMonth } from './warn-month.ts'

/** Raised with every change of rules or parameters; stored with each assessment so that it can be replayed. */
export const rulesVersion = '2026-11-25.1'

/** The whole decision: count, elect, gate, exclude, bill rural clinics their way, hold the proposed claim against it. */
export function assessMonth(facts: MonthFacts): Assessment {
  const context = inMonth(facts, countMinutes(facts))
  const elected = ccmOf(context)
  const own = [...(elected ? [elected.outcome] : []), ...siblingFamilies.flatMap((family) => family(context))]
  const rural = billRural(applyExclusions(own, facts), facts)
  const lines = checkLines(rural.outcomes, facts)
  const metOn = thresholdMetOn(
    context,
    lines.outcomes.find((one) => one.clock),
  )
  const serviceDate = facts.proposed.dateOfService ?? latestServiceDate(facts)
  const units = lines.outcomes.flatMap((one) => one.units)
  const refused = units.length > 0 ? checkClaim(facts, serviceDate, metOn) : []
  const denials = unique([...lines.outcomes.flatMap((one) => one.denials), ...lines.denials, ...refused])
  const warnings = refused.length > 0 ? [] : warningsOf(lines.outcomes, facts, denials)
  const alternatives = [...othersOf(elected, rural.outcomes), ...rural.alternatives, ...lines.alternatives]
  return {
    month: facts.month,
    codes: priceCodes(refused.length > 0 ? [] : units, facts, serviceDate),
    alternatives: alternatives.map((set) => priceCodes(set, facts, serviceDate)),
    denials: denials.map(explain),
    warnings: warnings.map(explain),
    counted: timeOf(context),
    excluded: context.counted.excluded,
    thresholdMetOn: metOn,
    nextThreshold: nextThreshold(context, own[0]),
    serviceDate,
    rulesVersion,
  }
}

function ccmOf(context: MonthContext): ElectedFamily | null {
  // Inside the G0511 bundle the tiers pay the same: nothing to elect.
  return isCcmMonth(context.facts) ? electCcm(context, ruralRule(context.facts)?.mode !== 'bundled') : null
}

/** Other supported families stand only while nothing excludes CCM as a whole. */
function othersOf(elected: ElectedFamily | null, outcomes: FamilyOutcome[]): CodeUnits[][] {
  if (!elected || elected.others.length === 0) return []
  const now = outcomes.find((one) => one.family === elected.outcome.family)
  const excluded = elected.outcome.units.length > 0 && now?.units.length === 0
  return excluded || !now ? [] : elected.others.map((one) => one.units)
}

function warningsOf(outcomes: FamilyOutcome[], facts: MonthFacts, denials: string[]): string[] {
  const paid = outcomes.filter((one) => one.units.length > 0)
  const ccm = paid.some((one) => /^(ccm|rural-general)/.test(one.family))
  const all = [
    ...paid.flatMap((one) => one.warnings),
    ...(ccm ? warnMonth(facts) : []),
    ...(paid.length > 0 ? warnClaim(facts) : []),
  ]
  return unique(all).filter((warning) => !denials.includes(warning))
}

/** The last day of the month, or of the patient's life: add-ons may still accrue until then. */
function latestServiceDate(facts: MonthFacts): string {
  const last = lastDayOf(facts.month)
  const died = facts.status.find((spell) => spell.kind === 'deceased')?.from
  return died && died < last ? died : last
}

function timeOf({ counted }: MonthContext): AssessedTime {
  const programs = [...new Set(counted.credits.map((credit) => credit.program))]
  const byProgram: Partial<Record<Program, number>> = {}
  for (const program of programs) byProgram[program] = secondsOf(counted, program, 'staffEquivalent')
  return {
    staffSeconds: secondsOf(counted, 'CCM', 'staff'),
    practitionerSeconds: secondsOf(counted, 'CCM', 'practitioner'),
    staffEquivalentSeconds: secondsOf(counted, 'CCM', 'staffEquivalent'),
    byProgram,
  }
}

function unique(names: string[]): string[] {
  return [...new Set(names)]
}
