import { yearsBefore } from './calendar-days.ts'
import type { MonthFacts } from './month-facts.ts'
import { listOn } from './parameters/eligibility.ts'

type ClaimCheck = (facts: MonthFacts, serviceDate: string, thresholdMetOn: string | null) => string | null

const checks: ClaimCheck[] = [
  dateInMonth,
  dateAfterThreshold,
  dateBeforeDeath,
  twoDiagnoses,
  timelyFiling,
  payerPays,
]

/** What is wrong with the claim as it is meant to go out. Any of these refuses the whole claim. */
export function checkClaim(facts: MonthFacts, serviceDate: string, thresholdMetOn: string | null): string[] {
  return checks.map((check) => check(facts, serviceDate, thresholdMetOn)).filter((reason) => reason !== null)
}

function dateInMonth(facts: MonthFacts): string | null {
  const date = facts.proposed.dateOfService
  return date === null || date.startsWith(facts.month) ? null : 'DOS_OUTSIDE_MONTH'
}

// The date may be the day the threshold was met or any later day of the month (CMS CCM FAQ 4).
function dateAfterThreshold(
  facts: MonthFacts,
  _serviceDate: string,
  thresholdMetOn: string | null,
): string | null {
  const date = facts.proposed.dateOfService
  return date && thresholdMetOn && date < thresholdMetOn ? 'DOS_BEFORE_THRESHOLD' : null
}

function dateBeforeDeath(facts: MonthFacts): string | null {
  const date = facts.proposed.dateOfService
  const died = facts.status.find((spell) => spell.kind === 'deceased')?.from
  return date && died && date > died ? 'DOS_AFTER_DEATH' : null
}

function twoDiagnoses(facts: MonthFacts): string | null {
  const diagnoses = facts.proposed.diagnoses
  if (diagnoses === null || facts.election === 'PCM') return null
  const passing = facts.conditions.filter((one) => !one.chronic).map((one) => one.icd10)
  const lasting = new Set(diagnoses.filter((one) => !passing.includes(one)))
  return lasting.size >= 2 ? null : 'CLAIM_NEEDS_TWO_DIAGNOSES'
}

// 42 CFR 424.44: one calendar year from the date of service.
function timelyFiling(facts: MonthFacts, serviceDate: string): string | null {
  const submitted = facts.proposed.submittedOn
  return submitted && yearsBefore(submitted, 1) > serviceDate ? 'TIMELY_FILING_12_MONTHS' : null
}

function payerPays(facts: MonthFacts, serviceDate: string): string | null {
  const unpaid = listOn('payers_without_separate_payment', serviceDate).includes(facts.payer)
  return unpaid ? 'PAYER_DOES_NOT_PAY_SEPARATELY' : null
}
