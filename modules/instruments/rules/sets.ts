import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'

const said = { en: z.string().min(1), es: z.string().min(1).nullable() }
const code = z.string().regex(/^Z\d{2}(\.\d{1,4})?$/)
const option = z.strictObject({ value: z.number().int().min(0), ...said, z: code.optional() })
const question = z.strictObject({
  key: z.string(),
  ...said,
  scale: z.string().optional(),
  options: z.array(option).min(2).optional(),
  z: code.optional(),
  needs_person: z.literal(true).optional(),
})
const file = z.strictObject({
  scales: z.record(z.string(), z.array(option).min(2)),
  sets: z.array(
    z.strictObject({
      key: z.string(),
      version: z.string(),
      name: z.string(),
      loinc: z.string().nullable(),
      credit: z.string().min(20, 'a set without its credit line is not shown'),
      lead: z.strictObject(said),
      questions: z.array(question).min(1),
      results: z.array(z.strictObject({ from: z.number().int(), key: z.string(), say: z.string() })).min(2),
    }),
  ),
})

/** The sets with each question's own options; an error names the file and the place in it. */
const readSets = (text: string) => {
  const read = file.safeParse(parse(text))
  if (!read.success)
    throw new Error(
      `sets.yaml cannot be used. ${read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')}`,
    )
  const { scales, sets } = read.data
  return sets.map((set) => ({
    ...set,
    questions: set.questions.map(({ scale, options, needs_person, ...rest }) => ({
      ...rest,
      needsPerson: needs_person ?? false,
      options: options ?? scales[scale ?? ''] ?? [],
    })),
    inSpanish: set.lead.es !== null,
  }))
}

export const SETS = readSets(readFileSync(new URL('./sets.yaml', import.meta.url), 'utf8'))
export type QuestionSet = (typeof SETS)[number]
