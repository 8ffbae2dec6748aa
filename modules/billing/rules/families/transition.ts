import { daysBetween } from '../calendar-days.ts'
import type { MonthFacts, TransitionFact } from '../month-facts.ts'
import { earned, type FamilyOutcome, type MonthContext, refusal } from './family.ts'

const episodeDays = 30

/** Contact in 2 business days (or two timely attempts), a visit within 7 or 14 days, moderate or high MDM (MLN908628). */
export function transition(context: MonthContext): FamilyOutcome[] {
  const fact = context.facts.siblings.transition
  if (!fact) return []
  const denials = [contact(fact), decision(fact), visit(fact), survived(fact, context.facts)].filter(
    (one) => one !== null,
  )
  if (denials.length > 0) return [refusal('transition', ...denials)]
  // High complexity seen on day 8 to 14 is the lower code.
  const early = fact.visitOn !== null && daysBetween(fact.discharge, fact.visitOn) <= 7
  return [earned('transition', fact.mdm === 'high' && early ? '99496' : '99495')]
}

function contact(fact: TransitionFact): string | null {
  return fact.contactWithin2BusinessDays || fact.attemptsWithin2BusinessDays >= 2
    ? null
    : 'TCM_CONTACT_MISSING'
}

function decision(fact: TransitionFact): string | null {
  return ['moderate', 'high'].includes(fact.mdm) ? null : 'MDM_INSUFFICIENT_FOR_TCM'
}

function visit(fact: TransitionFact): string | null {
  const days = fact.visitOn === null ? Number.POSITIVE_INFINITY : daysBetween(fact.discharge, fact.visitOn)
  return days >= 0 && days <= 14 ? null : 'TCM_VISIT_WINDOW_MISSED'
}

function survived(fact: TransitionFact, facts: MonthFacts): string | null {
  const died = facts.status.find((spell) => spell.kind === 'deceased')?.from
  if (!died) return null
  const days = daysBetween(fact.discharge, died)
  return days >= 0 && days < episodeDays ? 'TCM_PATIENT_DIED_IN_PERIOD' : null
}
