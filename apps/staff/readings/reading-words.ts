import type { ReadingView } from '../../../modules/readings/contract.ts'
import type { Kind, Measured } from '../../../modules/readings/kinds-contract.ts'
import type { AlertRule, Reason } from '../../../modules/readings/rules-contract.ts'
import { whenWords } from '../../kit/written.ts'

export const KIND_WORDS: Record<Kind, string> = {
  blood_pressure: 'Blood pressure',
  sugar: 'Blood sugar',
  weight: 'Weight',
  oxygen: 'Oxygen',
  mood: 'Mood',
}
const RULE_UNITS: Record<Kind, string> = {
  blood_pressure: 'mmHg',
  sugar: 'mg/dL',
  weight: 'lb',
  oxygen: '%',
  mood: 'of 5',
}
const MOODS = ['', 'very bad', 'bad', 'so-so', 'good', 'very good']
export const ACT_WORDS: Record<AlertRule['act'], string> = {
  today: 'call today',
  now: 'call now',
  '911': 'call 911',
}
/** As whom somebody said it stands beside every number. */
const SAID_BY: Record<ReadingView['saidByKind'], string> = {
  patient: 'the patient',
  caregiver: 'caregiver',
  representative: 'representative',
  staff: 'told on the phone',
  device: 'device',
}

export const valueWords = ({ value, lower, unit }: Pick<Measured, 'value' | 'lower' | 'unit'>): string => {
  if (unit === 'of 5') return `${value} of 5, ${MOODS[value] ?? ''}`
  return lower === null ? `${value} ${unit}` : `${value}/${lower} ${unit}`
}

export const whoWords = (reading: ReadingView): string =>
  `${reading.saidByName}, ${SAID_BY[reading.saidByKind]}`

const within = (days: number | null) => (days === 1 ? 'in a day' : `in ${days} days`)

/** What a rule asks to be told about: "3 lb or more up in a day". */
export const ruleWords = ({
  kind,
  measure,
  compare,
  limit,
  days,
}: Omit<AlertRule, 'source' | 'act'>): string => {
  const unit = RULE_UNITS[kind]
  if (measure === 'gain') return `up ${limit} ${unit} or more ${within(days)}`
  if (measure === 'loss') return `down ${limit} ${unit} or more ${within(days)}`
  const which = kind === 'blood_pressure' ? (measure === 'lower' ? 'lower number ' : 'upper number ') : ''
  return `${which}${compare === 'below' ? `below ${limit}` : `${limit} or more`} ${unit}`
}

/** Why a reading is on the list: what was found, and the rule it met. */
export const reasonWords = (reason: Reason): string => {
  const { kind, measure, found, since } = reason
  const day = since && whenWords(since, 'day', { audience: 'staff', locale: 'en', timeZone: 'UTC' })
  const moved = day && `${measure === 'gain' ? 'Up' : 'Down'} ${found} ${RULE_UNITS[kind]} since ${day}. `
  return `${moved ?? ''}Rule: ${ruleWords(reason)}`
}

/** How long it has waited, in the largest unit that says it. */
export const ageWords = (from: string, now: string): string => {
  const minutes = Math.max(0, Math.floor((Date.parse(now) - Date.parse(from)) / 60_000))
  if (minutes < 60) return `${minutes} min`
  if (minutes < 48 * 60) return `${Math.floor(minutes / 60)} h`
  return `${Math.floor(minutes / 1440)} days`
}
