import { firstDayOf, lastDayOf, yearsBefore } from '../calendar-days.ts'
import type { MonthFacts } from '../month-facts.ts'
import { listOn } from '../parameters/eligibility.ts'

/** Due only for patients not seen in the year before the program began (CY2017 PFS final rule, Table 11). */
export function initiatingVisitDue(facts: MonthFacts, years = 1): boolean {
  const commenced = facts.consent?.date ?? firstDayOf(facts.month)
  return facts.lastSeenOn === null || facts.lastSeenOn < yearsBefore(commenced, years)
}

export function initiatingVisit(facts: MonthFacts): string | null {
  return initiatingVisitDue(facts) ? visitAnswer(facts) : null
}

/** Advanced primary care looks back three years, not one. */
export function apcmInitiatingVisit(facts: MonthFacts): string | null {
  return initiatingVisitDue(facts, 3) ? visitAnswer(facts) : null
}

/** PCM wants the visit within the last year, again each year (CMS guidance as reported). */
export function pcmInitiatingVisit(facts: MonthFacts): string | null {
  const since = yearsBefore(firstDayOf(facts.month), 1)
  const recent = [facts.lastSeenOn, facts.initiatingVisit?.date].some((day) => day && day >= since)
  return recent ? null : 'INITIATING_VISIT_REQUIRED'
}

export function isQualifyingVisit(facts: MonthFacts): boolean {
  const visit = facts.initiatingVisit
  const day = lastDayOf(facts.month)
  if (!visit || !listOn('initiating_visit_codes', day).includes(visit.code)) return false
  return visit.ccmDiscussed && visit.practitioner === facts.practitioner.id
}

function visitAnswer(facts: MonthFacts): string | null {
  const visit = facts.initiatingVisit
  if (!visit || visit.date > lastDayOf(facts.month)) return 'INITIATING_VISIT_REQUIRED'
  return isQualifyingVisit(facts) ? null : 'INITIATING_VISIT_NOT_QUALIFYING'
}
