import type { EntryFact, MonthFacts, Program } from './month-facts.ts'
import { activityRule, type Countability, roleRule } from './parameters/countability.ts'
import { isVisitCode } from './parameters/eligibility.ts'
import { programOf } from './program-of.ts'

type Check = (entry: EntryFact, facts: MonthFacts, day: string) => string | null

/** Why an entry as a whole does not count. The first check that answers names the reason. */
const checks: Check[] = [
  undocumented,
  notHuman,
  notClinical,
  outsideUnitedStates,
  partOfVisit,
  relatedToVisit,
  onStrictVisitDay,
  notCareWork,
]

const auxiliaryPrograms: Program[] = ['CHI', 'PIN', 'PIN_PS']
const atPolicy: Countability[] = ['outreach', 'prior_authorization', 'in_person']

export function judgeEntry(entry: EntryFact, facts: MonthFacts, day: string): string | null {
  for (const check of checks) {
    const reason = check(entry, facts, day)
    if (reason) return reason
  }
  return null
}

/** Time that counts only because the practice's policy says so. The biller sees when a threshold leans on it. */
export function isGray(entry: EntryFact, day: string): boolean {
  return atPolicy.includes(countability(entry, day))
}

function undocumented(entry: EntryFact): string | null {
  const dated = entry.date !== null || entry.start !== undefined
  return dated && entry.documented !== false ? null : 'UNDOCUMENTED_TIME'
}

// CMS CCM FAQ: a person's review of automated output counts, the automated call does not.
function notHuman(entry: EntryFact, _facts: MonthFacts, day: string): string | null {
  const machine = roleRule.on('roles', day)?.machine.includes(entry.role)
  return machine || countability(entry, day) === 'machine' ? 'NOT_HUMAN_CLINICAL_STAFF' : null
}

function notClinical(entry: EntryFact, facts: MonthFacts, day: string): string | null {
  if (entry.role === 'billing_practitioner') return null
  const roles = roleRule.on('roles', day)
  const allowed = auxiliaryPrograms.includes(programOf(entry, facts))
    ? [...(roles?.clinical ?? []), ...(roles?.auxiliary ?? [])]
    : (roles?.clinical ?? [])
  return allowed.includes(entry.role) ? null : 'NON_CLINICAL_STAFF'
}

function outsideUnitedStates(entry: EntryFact): string | null {
  return entry.location === 'outside_US' ? 'OUTSIDE_US' : null
}

function partOfVisit(entry: EntryFact, _facts: MonthFacts, day: string): string | null {
  return entry.partOf || countability(entry, day) === 'visit' ? 'FACE_TO_FACE_E_M' : null
}

function relatedToVisit(entry: EntryFact): string | null {
  return entry.relatedTo && isVisitCode(entry.relatedTo) ? 'RELATED_TO_SAME_DAY_E_M' : null
}

// Older CPT text barred all staff time on the day of an E/M; a practice may choose to keep to it.
function onStrictVisitDay(entry: EntryFact, facts: MonthFacts): string | null {
  if (facts.policy.sameDayEm !== 'exclude_all_staff_time' || entry.role === 'billing_practitioner')
    return null
  const day = entry.date ?? entry.start?.slice(0, 10)
  const visit = facts.otherBilled.some(
    (line) => isVisitCode(line.code) && line.date === day && line.practitioner !== 'other',
  )
  return visit ? 'SAME_DAY_E_M' : null
}

function notCareWork(entry: EntryFact, facts: MonthFacts, day: string): string | null {
  const { policy } = facts
  switch (countability(entry, day)) {
    case 'outreach':
      return policy.countUnsuccessfulOutreach ? null : 'GRAY_AREA_TIME_NOT_COUNTED'
    case 'prior_authorization':
      return policy.countPriorAuthorization ? null : 'GRAY_AREA_TIME_NOT_COUNTED'
    case 'in_person':
      return policy.countInPersonStaffTime ? null : 'IN_PERSON_STAFF_TIME'
    case 'yes':
      return null
    default:
      return 'NOT_CARE_MANAGEMENT_WORK'
  }
}

// An activity nobody has ruled on is not counted: a minute needs a rule to be claimed under.
function countability(entry: EntryFact, day: string): Countability {
  return activityRule.on('activities', day)?.[entry.activity] ?? 'not_care'
}
