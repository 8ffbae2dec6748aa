import { z } from 'zod'
import { route } from '../../platform/route.ts'
import { SENSITIVE } from '../access/patient-contract.ts'
import { remark } from '../time/contract.ts'

export const OUTCOMES = [
  'reached',
  'voicemail',
  'no_answer',
  'call_back',
  'left_word',
  'wrong_number',
] as const
export type Outcome = (typeof OUTCOMES)[number]
const done = z.object({ ok: z.literal(true) })
const one = z.object({ patientId: z.uuid() })
const text = z.string().max(4000)

export const teachBack = z.object({
  asked: z.string().max(500),
  understood: z.enum(['yes', 'retaught', 'unclear']),
  patientWords: z.string().max(1000),
})

const askedTask = z.object({
  id: z.uuid(),
  what: z.string().trim().min(3, 'Say in a few words what is to be done.').max(300),
  dueOn: z.iso.date(),
})

/** What the person on the call types; saved as it is typed. */
export const contactDraft = z.object({
  answers: z.record(z.string().max(80), z.string().max(1000)),
  note: text,
  doNow: text,
  watchFor: text,
  whoToCall: text,
  teachBack: teachBack.nullable(),
  nextContactOn: z.iso.date().nullable(),
  /** What the three answers touch: a caregiver reads them only where the patient chose to share it. */
  sensitive: z.array(z.enum(SENSITIVE)).default([]),
  /** Questions of the script that were left out on purpose. */
  skipped: z.array(z.string().max(80)).max(60).default([]),
  /** What is to be done for her; tasks once the contact closes. */
  tasks: z.array(askedTask).max(10).default([]),
  /** The hour she asked to be called back, on the day of the next contact. */
  callBackAt: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Write the hour like 16:00.')
    .nullable()
    .default(null),
})
export type ContactDraftInput = z.infer<typeof contactDraft>

export const contactView = contactDraft.extend({
  id: z.uuid(),
  version: z.number().int(),
  openedAt: z.iso.datetime(),
  by: z.string(),
  outcome: z.enum(OUTCOMES).nullable(),
  closedAt: z.iso.datetime().nullable(),
})
export type ContactView = z.infer<typeof contactView>

export const prepList = z.object({
  symptoms: text,
  medicines: text,
  noticed: text,
  inTheWay: text,
  questions: text,
})
export const SAID_BY = ['patient', 'caregiver', 'representative', 'staff'] as const
export const prepView = prepList.extend({
  id: z.uuid(),
  saidBy: z.enum(SAID_BY),
  saidByName: z.string(),
  writtenAt: z.iso.datetime(),
})
export type PrepView = z.infer<typeof prepView>

const spoken = z.object({ key: z.string(), say: z.string() })
const asked = z.object({
  key: z.string(),
  ask: z.string(),
  answers: z.array(z.object({ say: z.string(), zone: z.enum(['green', 'yellow', 'red']) })),
  /** Asked as well where the answer is not green. */
  more: z.string().nullable(),
})

/** Opening the call screen opens the contact: one's own open one is found again. */
export const openContact = route({
  id: 'contacts.open',
  method: 'POST',
  path: '/api/patients/:patientId/contacts',
  permission: 'contacts.write',
  audit: 'contact opened',
  again: 'runs',
  input: one.extend({
    id: z.uuid(),
    /** One's own open contact with whom she shares a telephone: both are on one call, and the time is divided. */
    alongside: z.uuid().optional(),
  }),
  output: z.object({
    contact: contactView,
    /** Who else is reached at her number. */
    household: z.array(z.object({ patientId: z.uuid(), name: z.string(), onCall: z.boolean() })),
    script: z.object({
      opening: z.array(spoken),
      core: z.array(asked),
      /** What her own conditions add. */
      conditions: z.array(asked),
      medicines: z.array(spoken),
      teachBack: z.array(spoken),
      voicemail: z.array(spoken),
    }),
    last: z.array(contactView),
    prep: z.array(prepView),
    /** Tries since she was last reached, this one not counted, and what comes after them. */
    attempts: z.object({ tries: z.number().int(), next: z.string() }),
  }),
})

export const saveContact = route({
  id: 'contacts.save',
  method: 'PUT',
  path: '/api/patients/:patientId/contacts/:contactId',
  permission: 'contacts.write',
  audit: { skip: 'a draft while it is typed; its opening and closing are audited' },
  input: one.extend({ contactId: z.uuid(), version: z.number().int() }).extend(contactDraft.shape),
  output: z.object({ version: z.number().int() }),
})

/** Closes the contact with its outcome. Who was reached leaves with three answers and a teach-back (promise 4). */
export const closeContact = route({
  id: 'contacts.close',
  method: 'POST',
  path: '/api/patients/:patientId/contacts/:contactId/close',
  permission: 'contacts.write',
  audit: 'contact closed',
  input: one
    .extend({ contactId: z.uuid(), version: z.number().int(), outcome: z.enum(OUTCOMES) })
    .extend(contactDraft.shape),
  output: done.extend({
    remarks: z.array(remark),
    /** Who is on the line still, and is written for now. */
    goesOnWith: z.uuid().nullable(),
  }),
})

export const listContacts = route({
  id: 'contacts.list',
  method: 'GET',
  path: '/api/patients/:patientId/contacts',
  permission: 'contacts.read',
  audit: 'read',
  input: one,
  output: z.object({ contacts: z.array(contactView), prep: z.array(prepView) }),
})

export const writePrep = route({
  id: 'contacts.write-prep',
  method: 'POST',
  path: '/api/patients/:patientId/prep',
  permission: 'contacts.write',
  audit: 'prep list written',
  input: one.extend({ id: z.uuid() }).extend(prepList.shape),
  output: done,
})

const answer = z.object({
  on: z.iso.datetime(),
  by: z.string(),
  doNow: z.string(),
  watchFor: z.string(),
  whoToCall: z.string(),
})

export const myAnswers = route({
  id: 'contacts.my-answers',
  method: 'GET',
  path: '/api/my/answers',
  permission: 'my.answers',
  audit: 'read',
  input: z.object({}),
  output: z.object({
    latest: answer.nullable(),
    earlier: z.array(answer),
    nextContactOn: z.iso.date().nullable(),
  }),
})

export const myPrep = route({
  id: 'contacts.my-prep',
  method: 'GET',
  path: '/api/my/prep',
  permission: 'my.prep',
  audit: 'read',
  input: z.object({}),
  output: z.object({ lists: z.array(prepView) }),
})

export const saveMyPrep = route({
  id: 'contacts.save-prep',
  method: 'POST',
  path: '/api/my/prep',
  permission: 'my.prep',
  audit: 'prep list written',
  input: z.object({ id: z.uuid() }).extend(prepList.shape),
  output: done,
})
