import { firstDayOf, lastDayOf } from '../calendar-days.ts'
import type { MonthFacts } from '../month-facts.ts'
import { listOn } from '../parameters/eligibility.ts'

const conditionMonths = 12

export function practitionerType(facts: MonthFacts): string | null {
  const types = listOn('practitioner_types', lastDayOf(facts.month))
  return types.includes(facts.practitioner.type) ? null : 'PRACTITIONER_TYPE_NOT_ELIGIBLE'
}

export function twoConditions(facts: MonthFacts): string | null {
  return longTermConditions(facts) >= 2 ? null : 'CONDITIONS_LT_2'
}

// Both tests are required: twelve months and significant risk (MLN909188).
export function riskAttested(facts: MonthFacts): string | null {
  return facts.riskAttested ? null : 'RISK_NOT_ATTESTED'
}

export function longTermConditions(facts: MonthFacts): number {
  const lasting = facts.conditions.filter((one) => one.chronic && one.expectedMonths >= conditionMonths)
  return new Set(lasting.map((one) => one.icd10)).size
}

export function planEstablished(facts: MonthFacts): string | null {
  return facts.carePlan.established ? null : 'NO_COMPREHENSIVE_CARE_PLAN'
}

export function planCopyGiven(facts: MonthFacts): string | null {
  return facts.carePlan.copyGiven || !facts.carePlan.established ? null : 'CARE_PLAN_COPY_NOT_GIVEN'
}

/** A stay that fills the month leaves no day to bill; a shorter one only closes its own days. */
export function notInFacilityAllMonth(facts: MonthFacts): string | null {
  return fillsMonth(facts, listOn('excluded_stays', lastDayOf(facts.month)))
    ? 'FACILITY_STATUS_EXCLUDED'
    : null
}

/** Nothing is billed while the enrollment is paused, programs without minutes included. */
export function notOnHoldAllMonth(facts: MonthFacts): string | null {
  return fillsMonth(facts, ['on_hold']) ? 'ENROLLMENT_ON_HOLD' : null
}

function fillsMonth(facts: MonthFacts, kinds: string[]): boolean {
  const [first, last] = [firstDayOf(facts.month), lastDayOf(facts.month)]
  return facts.status.some(
    (spell) => kinds.includes(spell.kind) && spell.from <= first && (!spell.to || spell.to >= last),
  )
}

// CPT: not by the individual who reported the surgery, within its global days.
export function notInOwnGlobalPeriod(facts: MonthFacts): string | null {
  const operated = facts.otherBilled.some(
    (line) => line.practitioner === 'same' && (line.globalDays ?? 0) > 0,
  )
  const spell = facts.status.some((one) => one.kind === 'surgical_global_same_individual')
  return operated || spell ? 'GLOBAL_PERIOD_SAME_INDIVIDUAL' : null
}

export function pcmCondition(facts: MonthFacts): string | null {
  const pcm = facts.siblings.pcm
  return pcm && pcm.expectedMonths >= 3 && pcm.highRisk ? null : 'PCM_CONDITION_NOT_QUALIFYING'
}

export function pcmPlan(facts: MonthFacts): string | null {
  return facts.siblings.pcm?.diseaseSpecificPlan ? null : 'PCM_PLAN_REQUIRED'
}

export function apcmCapabilities(facts: MonthFacts): string | null {
  return facts.siblings.apcm?.capabilitiesAttested === false ? 'APCM_CAPABILITIES_NOT_ATTESTED' : null
}
