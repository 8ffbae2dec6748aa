import { PROGRAM_NAMES } from '../../../modules/practice/programs-contract.ts'
import type { SettingKey, SettingValue } from '../../../modules/practice/settings-contract.ts'

export type Value = Record<string, unknown>

export const WEEKDAYS = [
  'Sunday',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
] as const

/** What each setting is called, and what it does. */
export const SETTING_WORDS: Record<SettingKey, { title: string; does: string }> = {
  card: {
    title: 'Name, phone, address and time zone',
    does: 'Stands on every letter, screen and claim. The phone is the one number that patients are told to call.',
  },
  claims: {
    title: 'Who bills, and who takes the claims',
    does: 'Goes into every claim that is made from now on. Claims that were made stay as they are.',
  },
  working_days: {
    title: 'Days of work',
    does: 'The month counts its working days by them, and says what is still within reach.',
  },
  holidays: {
    title: 'Holidays',
    does: 'Days on which the practice is closed are no working days of the month.',
  },
  programs: {
    title: 'Programs we offer',
    does: 'What is not offered is neither explained nor begun. Who is in a program already stays in it.',
  },
  sending_hours: {
    title: 'When texts may leave',
    does: 'On the practice’s clock. What is written outside these hours waits for the morning; only answers to what somebody has just texted leave at once.',
  },
  retention: {
    title: 'How long records are kept',
    does: 'After the last service. Then a record can be deleted, unless a legal hold keeps it.',
  },
}

export const FIELD_WORDS: Record<string, string> = {
  name: 'Name',
  phone: 'The number to call',
  addressLine: 'Street',
  city: 'City',
  state: 'State',
  postalCode: 'ZIP code, nine digits',
  timeZone: 'Time zone',
  npi: 'NPI',
  taxId: 'Tax id',
  taxonomy: 'Taxonomy code',
  placeOfService: 'Place of service',
  practiceType: 'Kind of practice',
  submitterId: 'Our id as the sender of claims',
  receiverId: 'Id of who receives claims',
  receiverName: 'Name of who receives claims',
  payerId: 'Payer’s id',
  payerName: 'Payer’s name',
}

/** Kinds of practice, as claims tell them apart. */
export const PRACTICE_TYPES: Record<string, string> = {
  physician_office: 'Office of physicians',
  hospital_outpatient_department: 'Outpatient department of a hospital',
  rhc: 'Rural health clinic',
  fqhc: 'Federally qualified health center',
}

const holidays = ({ federal, own }: SettingValue<'holidays'>) => ({
  'Federal holidays': federal ? 'kept' : 'not kept',
  'Our own': own.map(({ on, name }) => `${on} ${name}`).join('; ') || 'none',
})

/** A value as lines of label and words, whichever setting it is of. */
export const linesOf = (key: string, value: Value): Record<string, string> => {
  if (key === 'working_days')
    return {
      Days: (value as SettingValue<'working_days'>).weekdays.map((day) => WEEKDAYS[day]).join(', '),
    }
  if (key === 'holidays') return holidays(value as SettingValue<'holidays'>)
  if (key === 'programs')
    return {
      Offered: (value as SettingValue<'programs'>).offered.map((one) => PROGRAM_NAMES[one]).join(', '),
    }
  if (key === 'sending_hours') return { Hours: `${value.fromHour}:00 to ${value.untilHour}:00` }
  if (key === 'retention') return { 'Years after the last service': String(value.years) }
  return Object.fromEntries(
    Object.entries(value).map(([name, text]) => [
      FIELD_WORDS[name] ?? name,
      name === 'practiceType' ? (PRACTICE_TYPES[String(text)] ?? '') : String(text),
    ]),
  )
}
