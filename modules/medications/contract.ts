import { z } from 'zod'
import { route } from '../../platform/route.ts'

export const DAY_PARTS = ['morning', 'noon', 'evening', 'bedtime', 'as_needed'] as const
/** `unsure`: it stands in some chart, and nobody has asked her yet. */
export const STATUSES = ['taking', 'not_taking', 'stopped', 'unsure'] as const
export type DayPart = (typeof DAY_PARTS)[number]
export type Status = (typeof STATUSES)[number]

const line = z.string().trim().max(300)
const optional = line.nullable()
const one = z.object({ patientId: z.uuid() })
const done = z.object({ ok: z.literal(true) })

const words = z.object({
  name: line.min(2, 'Write the name of the medicine'),
  dose: optional,
  directions: optional,
  purpose: optional,
  prescriber: optional,
  dayParts: z.array(z.enum(DAY_PARTS)).max(5),
  status: z.enum(STATUSES),
})

const fieldChange = z.object({ field: z.string(), before: z.string(), after: z.string() })
export type FieldChange = z.output<typeof fieldChange>

export const medication = words.extend({
  id: z.uuid(),
  version: z.number(),
  /** Who says so: a chart, the patient, a bottle that was read out. */
  source: z.string(),
  rxnorm: z.string().nullable(),
  /** Other lines that may be this medicine. A person decides; nothing is merged. */
  maybeSameAs: z.array(z.object({ id: z.uuid(), name: z.string(), source: z.string() })),
  /** What speaks against the line as it stands, in words. */
  flags: z.array(z.string()),
})
export type Medication = z.output<typeof medication>

export const change = z.object({
  id: z.uuid(),
  medicationId: z.uuid(),
  name: z.string(),
  what: z.string(),
  why: z.string(),
  changedBy: z.string(),
  changedAt: z.iso.datetime(),
  patientTold: z.boolean(),
  fields: z.array(fieldChange),
})

export const reviewAnswer = z.object({
  medicationId: z.uuid(),
  taking: z.enum(['yes', 'no', 'sometimes']),
  /** Of the last seven days. */
  missedDays: z.number().int().min(0).max(7).nullable().default(null),
  hardToPay: z.boolean().default(false),
  sideEffects: z.string().trim().max(500).default(''),
})
export type ReviewAnswer = z.output<typeof reviewAnswer>

const review = z.object({
  id: z.uuid(),
  reviewedBy: z.string(),
  reviewedAt: z.iso.datetime(),
  contactId: z.uuid().nullable(),
  answers: z.array(reviewAnswer),
})

export const listMedications = route({
  id: 'medications.list',
  method: 'GET',
  path: '/api/patients/:patientId/medications',
  permission: 'medications.read',
  audit: 'read',
  input: one,
  output: z.object({
    medications: z.array(medication),
    /** Newest first. */
    changes: z.array(change),
    lastReview: review.nullable(),
    allergies: z.array(z.object({ text: z.string(), source: z.string() })),
  }),
})

export const addMedication = route({
  id: 'medications.add',
  method: 'POST',
  path: '/api/patients/:patientId/medications',
  permission: 'medications.write',
  audit: 'add',
  input: one.extend({
    ...words.shape,
    id: z.uuid(),
    source: line.min(2, 'Say who says so, such as "Rosa, from the bottle"'),
    why: line.default(''),
    patientTold: z.boolean().default(true),
  }),
  output: done,
})

export const changeMedication = route({
  id: 'medications.change',
  method: 'PUT',
  path: '/api/patients/:patientId/medications/:medicationId',
  permission: 'medications.write',
  audit: 'change',
  input: one.extend({
    ...words.shape,
    medicationId: z.uuid(),
    /** Of the change: the same one sent twice is one. */
    id: z.uuid(),
    version: z.number().int(),
    why: line.min(3, 'Say why, in words the patient can read'),
    patientTold: z.boolean(),
  }),
  output: z.object({ version: z.number() }),
})

/** What was asked in a call, medicine by medicine. */
export const reviewMedications = route({
  id: 'medications.review',
  method: 'POST',
  path: '/api/patients/:patientId/medications/reviews',
  permission: 'medications.write',
  audit: 'review',
  input: one.extend({
    id: z.uuid(),
    contactId: z.uuid().nullable().default(null),
    answers: z.array(reviewAnswer).min(1, 'Ask about at least one medicine').max(100),
  }),
  output: done,
})

/** One step of a medicine's story, as she may read it. */
const myStep = z.object({
  id: z.uuid(),
  on: z.iso.date(),
  by: z.string(),
  kind: z.enum(['new', 'changed', 'stopped', 'back']),
  before: z.array(z.string()),
  after: z.array(z.string()),
  why: z.string(),
  told: z.boolean(),
})
export type MyStep = z.output<typeof myStep>

const myMedicine = z.object({
  id: z.uuid(),
  name: z.string(),
  dose: z.string(),
  /** What it is for; empty where nobody has written it yet. */
  purpose: z.string(),
  how: z.string(),
  when: z.array(z.enum(DAY_PARTS)),
  /** On some list, but we have not asked her about it yet. */
  unsure: z.boolean(),
  changed: z
    .object({ on: z.iso.date(), why: z.string(), isNew: z.boolean(), before: z.array(z.string()) })
    .nullable(),
  /** Newest first. */
  story: z.array(myStep),
})
export type MyMedicine = z.output<typeof myMedicine>

export const myMedicines = route({
  id: 'medications.mine',
  method: 'GET',
  path: '/api/my/medicines',
  permission: 'my.medicines',
  audit: 'read',
  input: z.object({}),
  output: z.object({
    reviewedOn: z.iso.date().nullable(),
    taking: z.array(myMedicine),
    stop: z.array(z.object({ id: z.uuid(), name: z.string(), on: z.iso.date(), why: z.string() })),
    allergies: z.array(z.string()),
    call: z.string(),
  }),
})

/** The list to live by, in large print and in her language. */
export const medicinesPdf = route({
  id: 'medications.pdf',
  method: 'GET',
  path: '/api/patients/:patientId/medicines.pdf',
  permission: 'medications.read',
  audit: 'export',
  input: one,
  output: z.any(),
  download: true,
})

export const myMedicinesPdf = route({
  id: 'medications.my-pdf',
  method: 'GET',
  path: '/api/my/medicines.pdf',
  permission: 'my.medicines',
  audit: 'export',
  input: z.object({}),
  output: z.any(),
  download: true,
})
