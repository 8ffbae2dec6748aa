import { oneYearBefore, sayDate } from './say-date.ts'

export type CoverageKind =
  | 'medicare_part_b'
  | 'medicare_advantage'
  | 'medigap'
  | 'medicaid'
  | 'qmb'
  | 'commercial'
export type StayKind =
  | 'hospital_inpatient'
  | 'snf_part_a'
  | 'nursing_facility_non_part_a'
  | 'assisted_living'
  | 'hospice'
  | 'home_health'
  | 'esrd'

/** What the chart and the practice's own records say of one person, on one day. */
export type Candidate = {
  birthDate: string
  deceasedOn?: string | null
  categories: readonly { key: string; label: string; mild: boolean }[]
  lastEncounterOn?: string | null
  coverageKinds: readonly CoverageKind[]
  language?: string | null
  enrolledIn?: { program: string; since: string } | null
  stays: readonly { kind: StayKind; fromOn: string; untilOn?: string | null }[]
  /** Another practitioner is known to furnish care management; only the patient or a claim can tell. */
  otherPractitioner?: string | null
}

export type AgainstCode =
  | 'deceased'
  | 'already_enrolled'
  | 'fewer_than_two'
  | 'risk_unclear'
  | 'initiating_visit_needed'
  | 'no_part_b'
  | 'other_practitioner'
  | 'in_hospital'
  | 'snf_part_a'
  | 'nursing_facility'
  | 'hospice'
  | 'esrd'
  | 'home_health'

/** `blocks` means: do not offer it now. The rest is something to settle on the way. */
export type Against = { code: AgainstCode; text: string; nextStep: string; blocks: boolean }
export type Screening = { fits: boolean; for: { text: string }[]; against: Against[] }

type Check = (candidate: Candidate, today: string) => Against | undefined

const deceased: Check = ({ deceasedOn }) =>
  deceasedOn
    ? {
        code: 'deceased',
        text: `The chart says this person died on ${sayDate(deceasedOn)}.`,
        nextStep: 'Nothing to do. If the chart is wrong, correct the date of death.',
        blocks: true,
      }
    : undefined

const alreadyEnrolled: Check = ({ enrolledIn }) =>
  enrolledIn
    ? {
        code: 'already_enrolled',
        text: `Already enrolled in ${enrolledIn.program} since ${sayDate(enrolledIn.since)}.`,
        nextStep: 'Open the chart to go on with the month.',
        blocks: true,
      }
    : undefined

// 42 CFR 410.26 and the CY 2015 PFS rule: two or more, expected to last 12 months, *and* high risk.
const fewerThanTwo: Check = ({ categories }) => {
  if (categories.length >= 2) return undefined
  const only = categories[0]
  return {
    code: 'fewer_than_two',
    text: only
      ? `Only one long-term condition was found: ${only.label}.`
      : 'No long-term condition was found in the chart.',
    nextStep: only
      ? 'If there is another one, have the practitioner add it. One serious condition alone may fit PCM.'
      : 'If the chart is incomplete, bring in a newer one.',
    blocks: true,
  }
}

const riskUnclear: Check = ({ categories }) => {
  if (categories.length < 2 || categories.filter((category) => !category.mild).length >= 2) return undefined
  return {
    code: 'risk_unclear',
    text: 'Most of what was found is mild on its own; the high risk has to come from something more.',
    nextStep: 'Ask the practitioner to say what the risk is, or leave it.',
    blocks: false,
  }
}

// CY 2017 PFS rule, Table 11: new, or not seen within one year before the service starts.
const visitNeeded: Check = ({ lastEncounterOn }, today) => {
  if (lastEncounterOn && lastEncounterOn.slice(0, 10) >= oneYearBefore(today)) return undefined
  return {
    code: 'initiating_visit_needed',
    text: lastEncounterOn
      ? `The last visit on file was ${sayDate(lastEncounterOn)}, more than a year ago.`
      : 'No visit is on file.',
    nextStep: 'Book a visit with the billing practitioner first, and talk about the service there.',
    blocks: false,
  }
}

const noPartB: Check = ({ coverageKinds }) => {
  if (coverageKinds.includes('medicare_part_b') || coverageKinds.includes('medicare_advantage'))
    return undefined
  return {
    code: 'no_part_b',
    text: 'No Medicare Part B or Medicare Advantage plan is on file.',
    nextStep: 'Check the coverage, and ask the payer whether it pays for this service.',
    blocks: false,
  }
}

const otherPractitioner: Check = ({ otherPractitioner: other }) =>
  other
    ? {
        code: 'other_practitioner',
        text: `${other} already gives this service; only one can be paid in a month.`,
        nextStep: 'Ask the patient whom they want. A change starts with the first of a month.',
        blocks: true,
      }
    : undefined

const stayWords: Partial<Record<StayKind, Omit<Against, 'text'> & { says: string }>> = {
  hospital_inpatient: {
    code: 'in_hospital',
    says: 'In the hospital',
    nextStep: 'Wait for the discharge. These days do not count.',
    blocks: true,
  },
  snf_part_a: {
    code: 'snf_part_a',
    says: 'In a skilled nursing stay that Medicare Part A pays',
    nextStep: 'Wait until the stay ends. These days do not count.',
    blocks: true,
  },
  nursing_facility_non_part_a: {
    code: 'nursing_facility',
    says: 'Lives in a nursing facility',
    nextStep: 'Make sure nobody pays the facility for the same work; then it can be offered.',
    blocks: false,
  },
  hospice: {
    code: 'hospice',
    says: 'In hospice',
    nextStep:
      'Only conditions outside the hospice diagnosis count. Ask the practitioner and the biller first.',
    blocks: false,
  },
  esrd: {
    code: 'esrd',
    says: 'On dialysis or in kidney failure care',
    nextStep: 'Ask whether the kidney practitioner bills monthly care. The same one cannot bill both.',
    blocks: false,
  },
  home_health: {
    code: 'home_health',
    says: 'Gets home health care',
    nextStep: 'Make sure the same practitioner does not bill oversight of it in that month.',
    blocks: false,
  },
}

const isOn = (stay: Candidate['stays'][number], today: string): boolean =>
  stay.fromOn <= today && (!stay.untilOn || stay.untilOn >= today)

const stayProblems = ({ stays }: Candidate, today: string): Against[] =>
  stays
    .filter((stay) => isOn(stay, today))
    .flatMap((stay) => {
      const words = stayWords[stay.kind]
      if (!words) return []
      const { says, ...against } = words
      return [{ ...against, text: `${says} since ${sayDate(stay.fromOn)}.` }]
    })

const checks: Check[] = [
  deceased,
  alreadyEnrolled,
  fewerThanTwo,
  otherPractitioner,
  riskUnclear,
  visitNeeded,
  noPartB,
]

const speaksFor = ({ categories, lastEncounterOn, coverageKinds }: Candidate, today: string) => {
  const labels = categories.map(({ label }) => label)
  const seen = lastEncounterOn && lastEncounterOn.slice(0, 10) >= oneYearBefore(today)
  return [
    labels.length >= 2 && `${labels.length} long-term conditions: ${labels.join(', ')}.`,
    seen && `Seen on ${sayDate(lastEncounterOn)}, within the last 12 months.`,
    coverageKinds.includes('medicare_part_b') && 'Medicare Part B is on file.',
    coverageKinds.includes('medicare_advantage') && 'A Medicare Advantage plan is on file.',
    coverageKinds.includes('qmb') && 'In the QMB program: pays no share of the cost.',
  ].flatMap((text) => (text ? [{ text }] : []))
}

/** Whether to offer the service, and why, in words. Suggests only: a practitioner confirms conditions and risk. */
export const screenCandidate = (candidate: Candidate, today: string): Screening => {
  const found = checks.flatMap((check) => check(candidate, today) ?? [])
  const against = [...found, ...stayProblems(candidate, today)]
  return { fits: !against.some(({ blocks }) => blocks), for: speaksFor(candidate, today), against }
}
