import { addDays } from '../../../platform/clock.ts'
import type { ReviewKind } from '../queue-contract.ts'
import { REVIEW_RULES, type ReviewRule } from './review-rules.ts'

/** Days on which something happened that asks for a review; those not known are left out. */
export type ReviewFacts = { signedOn: string; on: Partial<Record<ReviewKind, string>> }
export type ReviewReason = { kind: ReviewKind; dueOn: string; reason: string; source: string }

const holdsOn = ({ from, until }: ReviewRule, day: string) =>
  from <= day && (until === undefined || day <= until)

/** An event counts from the day after the signature: who signs on that day has it before her. */
const eventOf = ({ kind }: ReviewRule, { signedOn, on }: ReviewFacts): string | undefined => {
  if (kind === 'yearly') return signedOn
  const day = on[kind]
  return day !== undefined && day > signedOn ? day : undefined
}

/** Why this plan should be looked at again, the earliest first; only what is due by `today`, except what an event asks for. */
export const reviewReasons = (
  facts: ReviewFacts,
  today: string,
  rules: readonly ReviewRule[] = REVIEW_RULES,
): ReviewReason[] =>
  rules
    .flatMap((rule) => {
      const day = eventOf(rule, facts)
      if (day === undefined || !holdsOn(rule, day)) return []
      const dueOn = addDays(day, rule.days)
      const byCalendar = rule.kind === 'yearly' || rule.kind === 'chosen_day'
      if (byCalendar ? dueOn > today : day > today) return []
      return [{ kind: rule.kind, dueOn, reason: rule.reason, source: rule.source }]
    })
    .sort((a, b) => a.dueOn.localeCompare(b.dueOn))
