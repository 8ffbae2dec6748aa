import { z } from 'zod'
import { MEASURE_KEYS } from './measures-contract.ts'

const words = z.string().trim().min(1, 'Write both, English and Spanish').max(300)
const said = z.strictObject({ en: words, es: words })
const often = z.enum(['once', 'daily', 'weekly', 'monthly', 'quarterly', 'yearly'])
const zone = z.enum(['green', 'yellow', 'red'])
export const roles = [
  'billing_practitioner',
  'coordinator',
  'medical_assistant',
  'pharmacist',
  'specialist',
  'patient',
  'caregiver',
] as const

const goal = z.strictObject({
  key: z.string(),
  text: said,
  measure: said,
  target: z.strictObject({
    value: z.number(),
    unit: z.string(),
    direction: z.enum(['below', 'at_most', 'at_least', 'above']),
  }),
  due_months: z.int().min(1).max(12),
  /** Which results of the chart tell how it goes. */
  measured_as: z.enum(MEASURE_KEYS).optional(),
})

const intervention = z.strictObject({
  key: z.string(),
  text: said,
  role: z.enum(roles),
  every: often,
  due_days: z.int().min(1).max(366),
})

/** A key of its own where the practice wrote it: answers to it find it again wherever it stands. */
const barrier = said.extend({ key: z.string().max(40).optional() })

const zoneRows = z.array(z.strictObject({ notice: said, do: said })).min(1)

const question = z.strictObject({
  key: z.string(),
  ask: said,
  answers: z.array(z.strictObject({ say: said, zone })).min(2),
})

export const template = z.strictObject({
  id: z.string().regex(/^[a-z-]+$/),
  version: z.int().min(1),
  review_by: z.iso.date(),
  name: said,
  clinical_name: z.string(),
  icd10: z.array(z.string().regex(/^[A-Z][0-9][0-9A-Z](\.[0-9A-Z]{1,4})?$/)),
  outlook: z.strictObject({ plain: said, clinical: z.string() }),
  goals: z.array(goal).min(1),
  barriers: z.array(barrier).min(1),
  interventions: z.array(intervention).min(1),
  symptoms: said,
  medicines: said,
  zones: z.strictObject({ green: zoneRows, yellow: zoneRows, red: zoneRows }),
  questions: z.array(question).min(1),
  monitoring: z.array(z.strictObject({ what: said, every: often })).min(1),
  sources: z.array(z.strictObject({ title: z.string(), url: z.url().optional(), dated: z.string() })).min(1),
})

/** What a practice may change: everything but what the template is called and which codes it is for. */
export const templateBody = template.omit({
  id: true,
  version: true,
  name: true,
  clinical_name: true,
  icd10: true,
})

export type TemplateBody = z.output<typeof templateBody>
/** `own`: which version of the practice this is; none where the house's own counts. */
export type Template = z.output<typeof template> & { own?: number }

/** What may be changed of a template; a barrier keeps the key by which answers know it, wherever it is moved. */
export const bodyOf = (whole: Template): TemplateBody => {
  const { id: _, version: __, name: ___, clinical_name: ____, icd10: _____, own: ______, ...body } = whole
  return { ...body, barriers: body.barriers.map((one, at) => ({ key: String(at), ...one })) }
}
