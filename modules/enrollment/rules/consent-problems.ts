import { type ConsentElement, requiredElements, scriptVersions } from './consent-elements.ts'

/** A consent as it stands on the screen, before it is saved: anything may still be missing. */
export type ConsentDraft = {
  program?: string | null
  practitionerId?: string | null
  decision?: 'accepted' | 'declined' | 'revoked' | null
  means?: 'verbal' | 'written' | 'electronic' | null
  elements?: readonly string[]
  language?: string | null
  scriptVersion?: string | null
  costCents?: number | null
  costText?: string | null
  givenBy?: 'patient' | 'representative' | null
  givenByName?: string | null
  givenAt?: string | null
  obtainedBy?: string | null
  revokes?: string | null
  endsOn?: string | null
}

export type ConsentProblem = { field: keyof ConsentDraft; code: string; text: string }

const elementNames: Record<(typeof requiredElements)[number], string> = {
  availability: 'what the service is',
  cost_sharing: 'what it costs the patient',
  one_practitioner_per_month: 'that only one practitioner can be paid in a month',
  stop_any_time_end_of_month: 'that the patient can stop at any time, at the end of the month',
}

const problem = (field: keyof ConsentDraft, code: string, text: string): ConsentProblem => ({
  field,
  code,
  text,
})

const alwaysAsked: ConsentProblem[] = [
  problem('program', 'program_missing', 'Choose the program this consent is for.'),
  problem('practitionerId', 'practitioner_missing', 'Choose the practitioner who will bill.'),
  problem('decision', 'decision_missing', 'Record what the patient decided.'),
  problem('means', 'means_missing', 'Record how it was given: spoken, written or electronic.'),
  problem('givenBy', 'given_by_missing', 'Record whether the patient or a representative decided.'),
  problem('givenByName', 'given_by_name_missing', 'Write the name of the person who decided.'),
  problem('givenAt', 'given_at_missing', 'Record the day and time it was given.'),
  problem('obtainedBy', 'obtained_by_missing', 'Record who explained it and took the answer.'),
]

const isBlank = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '')

const missing = (consent: ConsentDraft): ConsentProblem[] =>
  alwaysAsked.filter(({ field }) => isBlank(consent[field]))

// Minutes before consent never count, so a time that has not come yet would hide work already done.
const notYet = ({ givenAt }: ConsentDraft, now: string): ConsentProblem[] => {
  if (isBlank(givenAt)) return []
  const at = Date.parse(givenAt!)
  if (Number.isNaN(at)) return [problem('givenAt', 'given_at_unreadable', 'Write the day and time again.')]
  return at > Date.parse(now)
    ? [problem('givenAt', 'given_at_in_future', 'The day and time have not come yet.')]
    : []
}

const untold = ({ elements = [] }: ConsentDraft): ConsentProblem[] =>
  requiredElements
    .filter((key) => !elements.includes(key satisfies ConsentElement))
    .map((key) => problem('elements', `element_missing:${key}`, `Tell the patient ${elementNames[key]}.`))

const noCost = ({ costCents, costText }: ConsentDraft): ConsentProblem[] => {
  const told = (Number.isInteger(costCents) && costCents! >= 0) || !isBlank(costText)
  return told ? [] : [problem('costCents', 'cost_missing', "Tell the patient's own cost and record it.")]
}

const noScript = ({ language, scriptVersion }: ConsentDraft): ConsentProblem[] => {
  const known = !isBlank(scriptVersion) && scriptVersions.includes(scriptVersion!)
  return [
    ...(isBlank(language) ? [problem('language', 'language_missing', 'Record the language it was in.')] : []),
    ...(known
      ? []
      : [problem('scriptVersion', 'script_missing', 'Record which version of the words was used.')]),
  ]
}

const noRevoked = ({ revokes, endsOn }: ConsentDraft): ConsentProblem[] => [
  ...(isBlank(revokes)
    ? [problem('revokes', 'revokes_missing', 'Choose the consent that is taken back.')]
    : []),
  ...(isBlank(endsOn)
    ? [problem('endsOn', 'ends_on_missing', 'Record the last day of the month it ends.')]
    : []),
]

/**
 * What is missing before a consent may be saved as valid; empty means it may. A "no" needs who, when and how,
 * but not every element: a person may decline before hearing it all.
 */
export const consentProblems = (consent: ConsentDraft, now: string): ConsentProblem[] => [
  ...missing(consent),
  ...notYet(consent, now),
  ...(consent.decision === 'accepted' ? [...untold(consent), ...noCost(consent), ...noScript(consent)] : []),
  ...(consent.decision === 'revoked' ? noRevoked(consent) : []),
]
