import { z } from 'zod'
import { route } from '../../platform/route.ts'

/** Parts of a record in the patient's own terms. */
export const AREAS = [
  'plan',
  'medicines',
  'costs',
  'calls',
  'time',
  'program',
  'record',
  'details',
  'family',
  'letters',
  'readings',
  'looks',
  'page',
] as const
export const DEEDS = ['read', 'copied', 'changed'] as const

/** What a person did with one part of the record within a minute; `who` is "system" where no person acted. */
const myLook = z.object({
  at: z.iso.datetime(),
  who: z.string(),
  /** The roles that the person acted with. */
  roles: z.array(z.string()),
  deed: z.enum(DEEDS),
  area: z.enum(AREAS),
  emergency: z.boolean(),
})
export type MyLook = z.infer<typeof myLook>

export const myLooks = route({
  id: 'audit.my-looks',
  method: 'GET',
  path: '/api/my/looks',
  permission: 'my.looks',
  audit: 'read',
  input: z.object({}),
  output: z.object({ looks: z.array(myLook) }),
})

/** A day, or a day and a minute, on the practice's wall clock. */
const moment = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$/, 'a day like 2026-03-03, or a minute like 2026-03-03T14:30')
/** A `to` that is a day means its whole day. */
const period = { from: moment, to: moment }
/** An id of ours, or the word the system goes by: never a name or an address. */
const account = z.string().regex(/^[a-z0-9-]{1,100}$/)

const span = { firstAt: z.iso.datetime(), lastAt: z.iso.datetime(), looks: z.int() }
const touchedPatient = z.object({ patientId: z.uuid(), name: z.string(), ...span })
const touchingAccount = z.object({
  accountId: z.string().nullable(),
  name: z.string(),
  kind: z.string(),
  ...span,
})
const look = z.object({
  id: z.uuid(),
  at: z.iso.datetime(),
  accountId: z.string().nullable(),
  name: z.string(),
  roles: z.array(z.string()),
  purpose: z.string(),
  address: z.string().nullable(),
  action: z.string(),
  thing: z.string(),
  refused: z.boolean(),
})

/** Lists end somewhere; `more` says that a shorter time should be asked. */
const more = z.boolean()

export const listAccounts = route({
  id: 'audit.accounts',
  method: 'GET',
  path: '/api/audit/accounts',
  permission: 'audit.read',
  audit: { skip: 'names of colleagues, no patient' },
  input: z.object({}),
  output: z.object({ accounts: z.array(z.object({ id: z.string(), name: z.string() })) }),
})

export const touched = route({
  id: 'audit.touched',
  method: 'GET',
  path: '/api/audit/accounts/:accountId/patients',
  permission: 'audit.read',
  audit: 'read',
  input: z.object({ accountId: account, ...period }),
  output: z.object({ patients: z.array(touchedPatient), more }),
})

export const downloadTouched = route({
  id: 'audit.touched-file',
  method: 'GET',
  path: '/api/audit/accounts/:accountId/patients.csv',
  permission: 'audit.read',
  audit: 'export',
  stepUp: true,
  input: z.object({ accountId: account, ...period }),
  output: z.any(),
  download: true,
})

export const looksAt = route({
  id: 'audit.looks',
  method: 'GET',
  path: '/api/audit/accounts/:accountId/patients/:patientId',
  permission: 'audit.read',
  audit: 'read',
  input: z.object({ accountId: account, patientId: z.uuid(), ...period }),
  output: z.object({ looks: z.array(look), more }),
})

export const whoLooked = route({
  id: 'audit.who-looked',
  method: 'GET',
  path: '/api/audit/patients/:patientId/accounts',
  permission: 'audit.read',
  audit: 'read',
  input: z.object({ patientId: z.uuid(), ...period }),
  output: z.object({ name: z.string(), accounts: z.array(touchingAccount), more }),
})
