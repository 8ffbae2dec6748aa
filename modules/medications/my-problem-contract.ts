import { z } from 'zod'
import { route } from '../../platform/route.ts'
import { PROBLEM_KINDS } from './problem-contract.ts'

const mine = z.object({
  id: z.uuid(),
  kind: z.enum(PROBLEM_KINDS),
  medicine: z.string(),
  since: z.iso.date(),
  /** Who has it; empty where nobody has it yet. */
  with: z.string(),
  ended: z.object({ on: z.iso.date(), cameOfIt: z.string() }).nullable(),
})
export type MyProblem = z.infer<typeof mine>

/** What she or the practice said stands in the way, and what came of it; what ended is shown for 30 days. */
export const myProblems = route({
  id: 'medications.my-problems',
  method: 'GET',
  path: '/api/my/medicine-problems',
  permission: 'my.medicines',
  audit: 'read',
  input: z.object({}),
  output: z.object({ problems: z.array(mine), call: z.string() }),
})

export const reportProblem = route({
  id: 'medications.report-problem',
  method: 'POST',
  path: '/api/my/medicine-problems',
  permission: 'my.medicines',
  audit: 'medicine problem reported',
  input: z.object({
    id: z.uuid(),
    medicationId: z.uuid(),
    kind: z.enum(PROBLEM_KINDS),
    words: z.string().trim().max(500).default(''),
  }),
  output: z.object({ ok: z.literal(true) }),
})
