import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { roles } from '../template-body-contract.ts'

const said = z.strictObject({ en: z.string().min(1), es: z.string().min(1) })
const suggest = z.strictObject({
  kind: z.enum(['barrier', 'step']),
  says: said,
  source: z.string(),
  role: z.enum(roles).default('coordinator'),
  every: z.enum(['once', 'monthly', 'quarterly', 'yearly']).default('once'),
})
export const INTO = [
  'whatMatters',
  'home.mobility',
  'home.ride',
  'home.instructions',
  'home.foodAndBills',
  'home.whoHelps',
] as const
const answer = z.strictObject({ say: said, value: z.string().optional(), suggest: suggest.optional() })
const question = z.strictObject({
  key: z.string(),
  ask: said,
  /** Where the answer itself goes, once accepted. */
  into: z.enum(INTO).optional(),
  /** Without answers to choose from, she says it in her own words. */
  answers: z.array(answer).optional(),
  suggest: suggest.optional(),
})
const interview = z.strictObject({
  sections: z.array(z.strictObject({ key: z.string(), title: said, questions: z.array(question).min(1) })),
  barrier: z.strictObject({ answers: z.array(answer).length(2) }),
})

export type Interview = z.output<typeof interview>
export type InterviewQuestion = z.output<typeof question>
export type Suggest = z.output<typeof suggest>

/** The interview from its text; an error names the place. */
export const readInterview = (text: string): Interview => {
  const read = interview.safeParse(parse(text))
  if (read.success) return read.data
  const places = read.error.issues.map(({ path, message }) => `${path.join('.') || 'top'}: ${message}`)
  throw new Error(`interview.yaml cannot be used. ${places.join('; ')}`)
}

export const interviewOfTheHouse = readInterview(
  readFileSync(new URL('./interview.yaml', import.meta.url), 'utf8'),
)
