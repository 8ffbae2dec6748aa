import type { DayPart, Medication, Status } from '../../../modules/medications/contract.ts'

export const STATUSES: readonly { value: Status; label: string }[] = [
  { value: 'taking', label: 'Taking' },
  { value: 'not_taking', label: 'Not taking' },
  { value: 'stopped', label: 'Stopped' },
  { value: 'unsure', label: 'Not asked yet' },
]

export const DAY_PART_WORDS: readonly { value: DayPart; label: string }[] = [
  { value: 'morning', label: 'Morning' },
  { value: 'noon', label: 'Noon' },
  { value: 'evening', label: 'Evening' },
  { value: 'bedtime', label: 'Bedtime' },
  { value: 'as_needed', label: 'Only when needed' },
]

export const statusWords = (status: Status): string =>
  STATUSES.find(({ value }) => value === status)?.label ?? status

export const whenTaken = (parts: readonly DayPart[]): string =>
  DAY_PART_WORDS.filter(({ value }) => parts.includes(value))
    .map(({ label }) => label.toLowerCase())
    .join(', ')

/** How it is taken, in one line; what nobody wrote down is left out. */
export const oneLine = ({ directions, dayParts, purpose }: Medication): string =>
  [directions, whenTaken(dayParts), purpose && `for ${purpose}`].filter(Boolean).join(' · ')
