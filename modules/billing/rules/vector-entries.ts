import { isClock } from './calendar-days.ts'
import type { EntryFact, Program } from './month-facts.ts'
import {
  dayOrNullAt,
  type Json,
  numberAt,
  objectAt,
  oneOf,
  onlyKnown,
  refuse,
  textAt,
} from './refuse-vector.ts'

const known = [
  ...['id', 'date', 'start', 'end', 'minutes', 'seconds', 'role', 'type', 'program', 'session'],
  ...[
    'location',
    'documented',
    'partOf',
    'relatedTo',
    'patients',
    'patientCount',
    'note',
    'person',
    'staffId',
  ],
]

export const programs = [
  'CCM',
  'PCM',
  'APCM',
  'BHI',
  'CoCM',
  'RPM',
  'RTM',
  'CHI',
  'PIN',
  'PIN_PS',
  'CPM',
  'TCM',
  'G0506',
] as const

/** Vectors name work freely; our closed list of activities is what the rules know. The first pattern that fits decides. */
const activityNames: [RegExp, string][] = [
  [/^(ai|bot|ivr|automated)_?|_(ai|bot|ivr|automated)(_|$)/, 'automated_call'],
  [/no_contact|voicemail|no_answer|unsuccessful|left_message/, 'outreach_no_contact'],
  [/prior_auth/, 'prior_authorization'],
  [/face_to_face_visit|office_visit|e_?m_visit/, 'face_to_face_visit'],
  [/in_person|face_to_face/, 'in_person_staff'],
  [/training/, 'staff_training'],
  [/schedul|appointment_booking/, 'scheduling'],
  [/billing|claim/, 'billing'],
  [/travel/, 'travel'],
  [/suppl(y|ies)/, 'supplies'],
  [/supervis|staff_meeting/, 'supervision'],
  [/duplicat/, 'duplicate_documentation'],
  [/review.*(ai|automated)|automated.*review/, 'review_of_automated_output'],
  [/conference/, 'case_conference'],
  [/message|portal|email|text/, 'secure_message'],
  [/medication|refill|reconcil/, 'medication_management'],
  [/coordinat|referral|community|pharmacy|specialist/, 'coordination_community'],
  [/care_?plan/, 'care_plan_update'],
  [/review|results|records/, 'chart_review'],
  [/educat|coach|teaching/, 'education'],
  [/transition|discharge/, 'transition_follow_up'],
  [/document|charting/, 'documentation'],
  [/phone|call|outreach/, 'phone_patient'],
  [/initiating_assessment/, 'initiating_assessment'],
]

export function readEntry(value: unknown, place: string): EntryFact {
  const entry = objectAt(value, place)
  onlyKnown(entry, known, place)
  const start = clockAt(entry.start, `${place}.start`)
  const end = clockAt(entry.end, `${place}.end`)
  if (end !== undefined && start === undefined) refuse(`${place}.end`, 'an end without a start')
  const seconds = secondsAt(entry, place)
  if (seconds === undefined && (start === undefined || end === undefined))
    refuse(place, 'no minutes, seconds or clock')
  return {
    ...texts(entry, place),
    date: dayOrNullAt(entry.date, `${place}.date`),
    ...(start === undefined ? {} : { start }),
    ...(end === undefined ? {} : { end }),
    ...(seconds === undefined ? {} : { seconds }),
    role: roleOf(textAt(entry.role, `${place}.role`)),
    activity: activityOf(textAt(entry.type, `${place}.type`), `${place}.type`),
    ...(entry.program === undefined
      ? {}
      : { program: oneOf<Program>(entry.program, programs, `${place}.program`) }),
    documented: entry.documented !== false,
    ...patientsOf(entry, place),
  }
}

function patientsOf(entry: Json, place: string): Partial<EntryFact> {
  const patients = entry.patients ?? entry.patientCount
  return patients === undefined ? {} : { patientsServed: numberAt(patients, `${place}.patients`) }
}

// Whatever a machine is called, it is one.
function roleOf(name: string): string {
  return /^(ai|bot|ivr|robot|automated)(_|$)/i.test(name) ? 'AI' : name
}

function texts(entry: Json, place: string): Partial<EntryFact> {
  const found: Partial<EntryFact> = {}
  for (const key of ['id', 'session', 'location', 'partOf', 'relatedTo'] as const) {
    if (entry[key] !== undefined && entry[key] !== null) found[key] = textAt(entry[key], `${place}.${key}`)
  }
  return found
}

function secondsAt(entry: Json, place: string): number | undefined {
  if (entry.seconds !== undefined) return numberAt(entry.seconds, `${place}.seconds`)
  if (entry.minutes !== undefined) return numberAt(entry.minutes, `${place}.minutes`) * 60
  return undefined
}

function clockAt(value: unknown, place: string): string | undefined {
  if (value === undefined || value === null) return undefined
  const text = textAt(value, place)
  return isClock(text) ? text : refuse(place, `bad clock time ${text}`)
}

function activityOf(name: string, place: string): string {
  const found = activityNames.find(([pattern]) => pattern.test(name.toLowerCase()))
  return found ? found[1] : refuse(place, `unknown kind of work ${name}`)
}
