import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'

const said = z.strictObject({ en: z.string().min(1), es: z.string().min(1) })
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
})

const intervention = z.strictObject({
  key: z.string(),
  text: said,
  role: z.enum(roles),
  every: often,
  due_days: z.int().min(1).max(366),
})

const zoneRows = z.array(z.strictObject({ notice: said, do: said })).min(1)

const question = z.strictObject({
  key: z.string(),
  ask: said,
  answers: z.array(z.strictObject({ say: said, zone })).min(2),
})

const template = z.strictObject({
  id: z.string().regex(/^[a-z-]+$/),
  version: z.int().min(1),
  review_by: z.iso.date(),
  name: said,
  clinical_name: z.string(),
  icd10: z.array(z.string().regex(/^[A-Z][0-9][0-9A-Z](\.[0-9A-Z]{1,4})?$/)),
  outlook: z.strictObject({ plain: said, clinical: z.string() }),
  goals: z.array(goal).min(1),
  barriers: z.array(said).min(1),
  interventions: z.array(intervention).min(1),
  symptoms: said,
  medicines: said,
  zones: z.strictObject({ green: zoneRows, yellow: zoneRows, red: zoneRows }),
  questions: z.array(question).min(1),
  monitoring: z.array(z.strictObject({ what: said, every: often })).min(1),
  sources: z.array(z.strictObject({ title: z.string(), url: z.url().optional(), dated: z.string() })).min(1),
})

export type Template = z.output<typeof template>

/** One template from its text; an error names the file and the place in it. */
export const readTemplate = (file: string, text: string): Template => {
  const read = template.safeParse(parse(text))
  if (!read.success) {
    const places = read.error.issues.map(({ path, message }) => `${path.join('.') || 'top'}: ${message}`)
    throw new Error(`${file} is not a plan template. ${places.join('; ')}`)
  }
  if (read.data.id !== basename(file, '.yaml'))
    throw new Error(`${file} is not a plan template. id: should be the name of the file`)
  return read.data
}

/** All plan templates of the house, by name of file. */
export const loadTemplates = (folder: string = import.meta.dirname): Template[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => readTemplate(file, readFileSync(join(folder, file), 'utf8')))

/** The template with the longest code beginning that fits, else the general one. */
export const templateFor = (icd10: string, templates: readonly Template[]): Template | undefined => {
  const bare = icd10.replaceAll('.', '')
  const fits = templates.flatMap((one) =>
    one.icd10
      .map((start) => start.replaceAll('.', ''))
      .filter((start) => bare.startsWith(start))
      .map((start) => ({ one, length: start.length })),
  )
  const [best] = fits.sort((a, b) => b.length - a.length)
  return best?.one ?? templates.find(({ id }) => id === 'general')
}
