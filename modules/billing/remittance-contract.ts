import { z } from 'zod'
import { route } from '../../platform/route.ts'

export const OUTCOMES = [
  'appealed',
  'reopened',
  'sent_again',
  'billed_to_patient',
  'written_off',
  'accepted',
] as const

const reasonInWords = z.object({
  code: z.string().nullable(),
  reason: z.string(),
  cents: z.number().int(),
  bears: z.string(),
  happened: z.string(),
  next: z.string(),
  remarks: z.array(z.string()),
})

export const posting = z.object({
  id: z.uuid(),
  patientId: z.uuid(),
  name: z.string(),
  month: z.string(),
  controlNumber: z.string(),
  paidOn: z.iso.date(),
  payer: z.string(),
  status: z.string(),
  chargeCents: z.number().int(),
  paidCents: z.number().int(),
  patientCents: z.number().int(),
  isDenial: z.boolean(),
  /** The payer says it was never filed: a corrected claim may be sent. */
  mayBeSentAgain: z.boolean(),
  reasons: z.array(reasonInWords),
  answer: z.object({ outcome: z.string(), note: z.string() }).nullable(),
})
export type Posting = z.infer<typeof posting>

/** What payers answered, open denials first, each reason in words with what to do. */
export const listPostings = route({
  id: 'billing.postings',
  method: 'GET',
  path: '/api/postings',
  permission: 'billing.claim',
  audit: 'list',
  input: z.object({}),
  output: z.object({ postings: z.array(posting) }),
})

export const answerDenial = route({
  id: 'billing.answer-denial',
  method: 'POST',
  path: '/api/postings/:postingId/answer',
  permission: 'billing.claim',
  audit: 'denial answered',
  input: z.object({
    postingId: z.uuid(),
    id: z.uuid(),
    outcome: z.enum(OUTCOMES),
    note: z.string().trim().min(5, 'Say in a few words what was done').max(1000),
  }),
  output: z.object({ ok: z.literal(true) }),
})
