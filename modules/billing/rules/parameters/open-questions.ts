import { type CountingPolicy, defaultPolicy } from '../month-facts.ts'

/** A rule that its sources leave open, or that a practice may hold stricter: a person chooses, the safe reading stands first. */
export type OpenQuestion = {
  key: string
  question: string
  why: string
  source: string
  /** The first is the safe one, used until somebody chooses. */
  choices: readonly { value: string; label: string }[]
}

const yesNo = (no: string, yes: string) => [
  { value: 'no', label: no },
  { value: 'yes', label: yes },
]

export const openQuestions: readonly OpenQuestion[] = [
  {
    key: 'count_unsuccessful_outreach',
    question: 'Does a voicemail or a call nobody answered count?',
    why: 'CMS says nothing about it for patients who consented. Safe: it is shown, and not counted.',
    source: 'Noridian CCM Q&A 2017-06; ccm-rules 5.2',
    choices: yesNo('No, it is shown but not counted', 'Yes, and a month that leans on it is marked'),
  },
  {
    key: 'count_prior_authorization',
    question: 'Does work on a prior authorization count?',
    why: 'CMS is silent; the family physicians’ academy calls it safer not to count it.',
    source: 'AAFP CCM Q&A; ccm-rules 5.2',
    choices: yesNo('No', 'Yes, and a month that leans on it is marked'),
  },
  {
    key: 'count_in_person_staff_time',
    question: 'Does staff time face to face with the patient, outside a billed visit, count?',
    why: 'CPT speaks of face-to-face and other time; CMS describes this care as usually not face to face.',
    source: 'CPT care management text; CMS CCM FAQ 2022; ccm-rules 5.2',
    choices: yesNo('No', 'Yes, and a month that leans on it is marked'),
  },
  {
    key: 'same_day_em',
    question: 'Does staff time count on the day of an office visit?',
    why: 'Older CPT text barred all of it, later text bars what belongs to the visit.',
    source: 'CPT care management text by year; ccm-rules 5.2',
    choices: [
      { value: 'exclude_related_only', label: 'Yes, except time for that visit' },
      { value: 'exclude_all_staff_time', label: 'No, none of that day' },
    ],
  },
  {
    key: 'second_person_release',
    question: 'Must another person close the month than the one who approved it?',
    why: 'Two pairs of eyes are a choice of the practice; no rule asks for them.',
    source: 'OIG compliance guidance for small practices, 65 FR 59434',
    choices: yesNo('No, one person may do both', 'Yes, approving and closing are two people'),
  },
]

export type Settings = ReadonlyMap<string, string>

const isYes = (settings: Settings, key: string) => settings.get(key) === 'yes'

/** The practice's readings as the counting rules want them; whatever nobody chose is read the safe way. */
export const policyOf = (settings: Settings): CountingPolicy => ({
  countUnsuccessfulOutreach: isYes(settings, 'count_unsuccessful_outreach'),
  countPriorAuthorization: isYes(settings, 'count_prior_authorization'),
  countInPersonStaffTime: isYes(settings, 'count_in_person_staff_time'),
  sameDayEm:
    settings.get('same_day_em') === 'exclude_all_staff_time'
      ? 'exclude_all_staff_time'
      : defaultPolicy.sameDayEm,
})

export const wantsSecondPerson = (settings: Settings): boolean => isYes(settings, 'second_person_release')
