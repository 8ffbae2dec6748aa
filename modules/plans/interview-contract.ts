import { z } from 'zod'
import { route } from '../../platform/route.ts'

const one = z.object({ patientId: z.uuid() })

const question = z.object({
  key: z.string(),
  ask: z.string(),
  /** Empty: she says it in her own words. */
  answers: z.array(z.string()),
})
const suggestion = z.object({
  key: z.string(),
  kind: z.enum(['answer', 'barrier', 'step']),
  says: z.string(),
  because: z.string(),
  source: z.string(),
  decision: z.enum(['accepted', 'declined']).nullable(),
})
export type SuggestionView = z.infer<typeof suggestion>

/** The questions in her language, what was answered so far, and what the answers suggest. */
export const readInterview = route({
  id: 'plans.interview',
  method: 'GET',
  path: '/api/patients/:patientId/interview',
  permission: 'plans.read',
  audit: 'read',
  input: one,
  output: z.object({
    language: z.enum(['en', 'es']),
    version: z.number().int(),
    sections: z.array(z.object({ key: z.string(), title: z.string(), questions: z.array(question) })),
    answers: z.record(z.string(), z.string()),
    suggestions: z.array(suggestion),
    hasDraft: z.boolean(),
  }),
})

/** Saved as it is answered; put down and taken up again, by whomever. */
export const saveInterview = route({
  id: 'plans.save-interview',
  method: 'PUT',
  path: '/api/patients/:patientId/interview',
  permission: 'plans.write',
  audit: 'interview saved',
  input: one.extend({
    version: z.number().int(),
    answers: z.record(z.string().max(80), z.string().max(1000)),
  }),
  output: z.object({ version: z.number().int() }),
})

/** Accepted, it goes into the draft; declined, it is kept that it was. */
export const decideSuggestion = route({
  id: 'plans.decide-suggestion',
  method: 'POST',
  path: '/api/patients/:patientId/interview/decisions',
  permission: 'plans.write',
  audit: 'suggestion decided',
  input: one.extend({
    id: z.uuid(),
    suggestion: z.string().max(1100),
    decision: z.enum(['accepted', 'declined']),
  }),
  output: z.object({ ok: z.literal(true) }),
})
