import { z } from 'zod'
import { route } from '../../platform/route.ts'

const one = z.object({ patientId: z.uuid() })
const said = { en: z.string(), es: z.string().nullable() }
const option = z.object({ value: z.number().int(), ...said })

export const questionSet = z.object({
  key: z.string(),
  version: z.string(),
  name: z.string(),
  credit: z.string(),
  lead: z.object(said),
  inSpanish: z.boolean(),
  questions: z.array(z.object({ key: z.string(), ...said, options: z.array(option) })),
})
export type QuestionSetView = z.infer<typeof questionSet>

const outcome = z.object({
  score: z.number().int().nullable(),
  result: z.string(),
  needsPerson: z.boolean(),
  suggested: z.array(z.string()),
})

/** The sets that can be asked, and what was answered before, the newest first. */
export const readInstruments = route({
  id: 'instruments.read',
  method: 'GET',
  path: '/api/patients/:patientId/instruments',
  permission: 'contacts.read',
  audit: 'read',
  input: one,
  output: z.object({
    language: z.enum(['en', 'es']),
    sets: z.array(questionSet),
    answered: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        score: z.number().int().nullable(),
        result: z.string(),
        needsPerson: z.boolean(),
        saidBy: z.enum(['patient', 'caregiver']),
        askedOn: z.iso.date(),
        by: z.string(),
      }),
    ),
  }),
})

const asked = {
  id: z.uuid(),
  askedOn: z.iso.date('Write the day as YYYY-MM-DD.'),
  saidBy: z.enum(['patient', 'caregiver']),
}

/** Answers by question: which option, counted from 0. */
export const answerSet = route({
  id: 'instruments.answer',
  method: 'POST',
  path: '/api/patients/:patientId/instruments',
  permission: 'contacts.write',
  audit: 'questions answered',
  input: one.extend({
    ...asked,
    setKey: z.string().max(40),
    language: z.enum(['en', 'es']),
    answers: z.record(z.string().max(40), z.number().int().min(0).max(20)),
  }),
  output: outcome,
})

/** A set that may not be shown here was asked elsewhere: its name, its score and the day. */
export const writeScore = route({
  id: 'instruments.write-score',
  method: 'POST',
  path: '/api/patients/:patientId/scores',
  permission: 'contacts.write',
  audit: 'score written down',
  input: one.extend({
    ...asked,
    name: z.string().trim().min(2, 'Write what was asked.').max(80),
    score: z.number().int('Write a whole number.').min(-1000).max(1000),
    result: z.string().trim().min(2, 'Write what the score means.').max(200),
  }),
  output: z.object({ ok: z.literal(true) }),
})
