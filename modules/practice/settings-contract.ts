import { z } from 'zod'
import { route } from '../../platform/route.ts'
import { PROGRAMS } from './programs-contract.ts'

const done = z.object({ ok: z.literal(true) })
const words = (what: string, most: number) =>
  z
    .string({ error: `Write ${what}.` })
    .trim()
    .min(1, `Write ${what}.`)
    .max(most, `At most ${most} characters.`)
const shaped = (shape: RegExp, sentence: string) =>
  z.string({ error: sentence }).trim().regex(shape, sentence)

const isTimeZone = (name: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return name === 'UTC' || name.includes('/')
  } catch {
    return false
  }
}

/** An NPI's tenth digit is Luhn's check digit over 80840 and the nine before. */
const isNpi = (npi: string): boolean => {
  const sum = [...`80840${npi}`].reverse().reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 1 ? 2 : 1)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return /^\d{10}$/.test(npi) && sum % 10 === 0
}

export const npi = z
  .string({ error: 'An NPI has ten digits.' })
  .refine(isNpi, 'This is not an NPI: ten digits, of which the last checks the others.')

/** What letters, claims and screens say of the practice. */
export const cardSetting = z.object({
  name: words('the name of the practice', 60),
  phone: shaped(/^[+()\d .-]{10,20}$/, 'Write the one number to call, like (555) 010-0100.'),
  addressLine: words('street and number', 55),
  city: words('the city', 30),
  state: shaped(/^[A-Z]{2}$/, 'Write the state in two capital letters, like OH.'),
  postalCode: shaped(
    /^\d{9}$/,
    'Write the ZIP code with its four more digits, without a hyphen: claims need all nine.',
  ),
  timeZone: z
    .string({ error: 'Write a time zone, like America/New_York.' })
    .refine(isTimeZone, 'Write a time zone as the IANA list has it, like America/New_York.'),
})

/** Who bills, and who takes the claims. */
export const claimsSetting = z.object({
  npi,
  taxId: shaped(/^\d{9}$/, 'A tax id has nine digits.'),
  taxonomy: shaped(/^[0-9A-Z]{9}X$/, 'A taxonomy code has ten characters, like 207Q00000X.'),
  placeOfService: shaped(/^\d{2}$/, 'A place of service has two digits, like 11.'),
  practiceType: z.enum(['physician_office', 'hospital_outpatient_department', 'rhc', 'fqhc'], {
    error: 'Use physician_office, hospital_outpatient_department, rhc or fqhc.',
  }),
  submitterId: words('the id you send claims under', 15),
  receiverId: words('the id of who receives the claims', 15),
  receiverName: words('the name of who receives the claims', 60),
  payerId: words('the id of the payer', 15),
  payerName: words('the name of the payer', 60),
})

export const SETTINGS = {
  card: cardSetting,
  claims: claimsSetting,
  /** 0 is Sunday. */
  working_days: z.object({
    weekdays: z.array(z.number().int().min(0).max(6)).min(1, 'Choose at least one day.').max(7),
  }),
  holidays: z.object({
    federal: z.boolean(),
    own: z
      .array(z.object({ on: z.iso.date('Write the day as YYYY-MM-DD.'), name: words('what day it is', 60) }))
      .max(100),
  }),
  programs: z.object({ offered: z.array(z.enum(PROGRAMS)).min(1, 'Offer at least one program.') }),
  /** When texts may come, on the practice's clock; the law allows none before eight and after nine in the evening. */
  sending_hours: z
    .object({
      fromHour: z.number().int().min(8, 'No text may come before 8 in the morning.').max(20),
      untilHour: z.number().int().min(9).max(21, 'No text may come after 9 in the evening.'),
    })
    .refine(({ fromHour, untilHour }) => fromHour < untilHour, {
      message: 'The first hour must come before the last.',
      path: ['untilHour'],
    }),
  /** HIPAA, Medicare and the False Claims Act together ask for ten. */
  retention: z.object({
    years: z.number().int().min(10, 'Records are kept at least 10 years after the last service.').max(100),
  }),
} as const
export type SettingKey = keyof typeof SETTINGS
export type SettingValue<K extends SettingKey> = z.output<(typeof SETTINGS)[K]>
export const SETTING_KEYS = Object.keys(SETTINGS) as SettingKey[]

const version = z.object({
  id: z.uuid(),
  value: z.record(z.string(), z.unknown()),
  reason: z.string(),
  validFrom: z.iso.date(),
  by: z.string().nullable(),
  at: z.iso.datetime(),
})

export const readPracticeSettings = route({
  id: 'practice.settings',
  method: 'GET',
  path: '/api/practice/settings',
  permission: 'practice.administer',
  audit: { skip: 'settings of the practice, no patient' },
  input: z.object({}),
  output: z.object({
    settings: z.array(
      z.object({
        key: z.string(),
        /** What counts now; where nobody set anything, what the product does by itself. */
        value: z.record(z.string(), z.unknown()),
        /** The newest first. */
        versions: z.array(version),
      }),
    ),
  }),
})

const reason = z.string().trim().min(5, 'Say in a few words why.').max(500)

export const changePracticeSetting = route({
  id: 'practice.change-setting',
  method: 'POST',
  path: '/api/practice/settings',
  permission: 'practice.administer',
  audit: 'setting changed',
  input: z.object({
    id: z.uuid(),
    key: z.string().max(40),
    value: z.record(z.string(), z.unknown()),
    reason,
    /** The version that was on the screen; somebody may have set another since. */
    seen: z.uuid().nullable(),
  }),
  output: done,
})

export const putBackSetting = route({
  id: 'practice.put-back',
  method: 'POST',
  path: '/api/practice/settings/put-back',
  permission: 'practice.administer',
  audit: 'setting put back',
  input: z.object({ id: z.uuid(), versionId: z.uuid(), reason, seen: z.uuid().nullable() }),
  output: done,
})
