import { isQualifyingVisit } from '../gates/initiating-visit.ts'
import { codes } from '../parameters/codes.ts'
import { notPayable } from './by-time.ts'
import { earned, type FamilyOutcome, type MonthContext, refusal } from './family.ts'

/** The practitioner's own extensive planning on the day of the initiating visit. Its time is never CCM time. */
export function initiatingAddOn(context: MonthContext): FamilyOutcome[] {
  const work = context.facts.entries.filter((entry) => entry.program === 'G0506')
  if (work.length === 0) return []
  const family = 'initiating-add-on'
  if (!codes.on('G0506', context.day)) return [refusal(family, notPayable('G0506', context.day))]
  if (!isQualifyingVisit(context.facts)) return [refusal(family, 'G0506_INITIATING_VISIT_REQUIRED')]
  const visitDay = context.facts.initiatingVisit?.date
  const personal = work.some((entry) => entry.role === 'billing_practitioner' && entry.documented !== false)
  if (!personal) return [refusal(family, 'G0506_NOT_BY_BILLING_PRACTITIONER')]
  const sameDay = work.some((entry) => (entry.date ?? entry.start?.slice(0, 10)) === visitDay)
  return [sameDay ? earned(family, 'G0506') : refusal(family, 'G0506_NOT_ON_VISIT_DAY')]
}
