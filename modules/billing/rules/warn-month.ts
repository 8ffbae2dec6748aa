import { firstDayOf, lastDayOf, yearsBefore } from './calendar-days.ts'
import type { MonthFacts } from './month-facts.ts'
import { listOn } from './parameters/eligibility.ts'

type Warn = (facts: MonthFacts) => string | null

const warns: Warn[] = [longUnseen, facilityMayBePaid, hospice]

/** Things a person should look at although the CCM month can be billed. */
export function warnMonth(facts: MonthFacts): string[] {
  return warns.map((warn) => warn(facts)).filter((reason) => reason !== null)
}

/** The last month whose final rules were read. Later months are assessed by these rules and say so. */
export const verifiedThrough = '2026-12'

/** Holds for every code: death, rules not yet read, and payers with rules of their own. */
export function warnClaim(facts: MonthFacts): string[] {
  const died = facts.status.find((spell) => spell.kind === 'deceased' && spell.from <= lastDayOf(facts.month))
  const unread = facts.month > verifiedThrough ? ['RULES_NOT_VERIFIED_FOR_MONTH'] : []
  const payer = isMedicareFfs(facts) ? [] : ['PAYER_SPECIFIC_RULES', 'COST_SHARE_PLAN_SPECIFIC']
  return [...(died ? [`DATE_OF_SERVICE_MUST_BE_ON_OR_BEFORE_${died.from}`] : []), ...unread, ...payer]
}

export function isMedicareFfs(facts: MonthFacts): boolean {
  return facts.payer === 'medicare_ffs_part_b'
}

// The one-year rule looks at the start only; a long gap later raises medical necessity, it does not block.
function longUnseen(facts: MonthFacts): string | null {
  const days = [facts.lastSeenOn, facts.initiatingVisit?.date ?? null].filter((day) => day !== null)
  const last = days.sort().at(-1)
  const unseen = last !== undefined && last < yearsBefore(firstDayOf(facts.month), 1)
  return unseen ? 'NO_VISIT_IN_12_MONTHS_REVIEW_MEDICAL_NECESSITY' : null
}

function facilityMayBePaid(facts: MonthFacts): string | null {
  const kinds = listOn('confirm_stays', lastDayOf(facts.month))
  return duringMonth(facts, kinds) ? 'CONFIRM_FACILITY_NOT_PAID_FOR_CARE_MANAGEMENT' : null
}

function hospice(facts: MonthFacts): string | null {
  return duringMonth(facts, ['hospice']) ? 'HOSPICE_MODIFIER_GW_OR_GV' : null
}

function duringMonth(facts: MonthFacts, kinds: string[]): boolean {
  const [first, last] = [firstDayOf(facts.month), lastDayOf(facts.month)]
  return facts.status.some(
    (spell) => kinds.includes(spell.kind) && spell.from <= last && (!spell.to || spell.to >= first),
  )
}
