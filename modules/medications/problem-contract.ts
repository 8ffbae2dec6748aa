import { z } from 'zod'
import { route } from '../../platform/route.ts'

const one = z.object({ patientId: z.uuid() })
const done = z.object({ ok: z.literal(true) })
export const PROBLEM_KINDS = ['refill', 'cost', 'side_effects', 'missed'] as const
export const TOLD_HOW = ['call', 'message', 'in_person', 'letter'] as const
export type ProblemKind = (typeof PROBLEM_KINDS)[number]

const step = z.object({
  kind: z.enum(['opened', 'said_again', 'handed', 'noted', 'ended']),
  words: z.string(),
  by: z.string(),
  at: z.iso.datetime(),
})

export const problemView = z.object({
  id: z.uuid(),
  version: z.number().int(),
  patientId: z.uuid(),
  kind: z.enum(PROBLEM_KINDS),
  medicine: z.string(),
  words: z.string(),
  openedBy: z.string(),
  /** By her or her family, not by the practice. */
  fromHome: z.boolean(),
  openedAt: z.iso.datetime(),
  /** Null where nobody has it yet. */
  owner: z.string().nullable(),
  ended: z
    .object({
      cameOfIt: z.string(),
      toldHow: z.enum(TOLD_HOW),
      by: z.string(),
      at: z.iso.datetime(),
    })
    .nullable(),
})
export type ProblemView = z.infer<typeof problemView>

/** What stands open in the whole practice: what nobody has first, then the oldest. */
export const listProblems = route({
  id: 'medications.problems',
  method: 'GET',
  path: '/api/medicine-problems',
  permission: 'medications.read',
  audit: 'list',
  input: z.object({}),
  output: z.object({ problems: z.array(problemView.extend({ patientName: z.string() })) }),
})

export const listProblemsOf = route({
  id: 'medications.problems-of',
  method: 'GET',
  path: '/api/patients/:patientId/medicine-problems',
  permission: 'medications.read',
  audit: 'read',
  input: one,
  output: z.object({ problems: z.array(problemView.extend({ steps: z.array(step) })) }),
})

const problemWords = z.string().trim().max(500)

/** Told on the phone, by the pharmacy, at the desk. The same trouble told again is a step of the one that is open. */
export const openProblem = route({
  id: 'medications.open-problem',
  method: 'POST',
  path: '/api/patients/:patientId/medicine-problems',
  permission: 'medications.write',
  audit: 'medicine problem opened',
  input: one.extend({
    id: z.uuid(),
    medicationId: z.uuid(),
    kind: z.enum(PROBLEM_KINDS),
    words: problemWords,
  }),
  output: z.object({ problemId: z.uuid() }),
})

const ofProblem = one.extend({ problemId: z.uuid(), id: z.uuid() })

export const handProblem = route({
  id: 'medications.hand-problem',
  method: 'POST',
  path: '/api/patients/:patientId/medicine-problems/:problemId/hand',
  permission: 'medications.write',
  audit: 'medicine problem handed',
  input: ofProblem.extend({ version: z.number().int(), ownerId: z.uuid() }),
  output: done,
})

/** What was done in between: the pharmacy called, the prescriber asked. */
export const noteProblem = route({
  id: 'medications.note-problem',
  method: 'POST',
  path: '/api/patients/:patientId/medicine-problems/:problemId/notes',
  permission: 'medications.write',
  audit: 'medicine problem noted',
  input: ofProblem.extend({ words: problemWords.min(3, 'Say in a few words what was done.') }),
  output: done,
})

/** It ends with what came of it and how she was told; without the second it stays open. */
export const endProblem = route({
  id: 'medications.end-problem',
  method: 'POST',
  path: '/api/patients/:patientId/medicine-problems/:problemId/end',
  permission: 'medications.write',
  audit: 'medicine problem ended',
  input: ofProblem.extend({
    version: z.number().int(),
    cameOfIt: problemWords.min(3, 'Say in words she can read what came of it.'),
    toldHow: z.enum(TOLD_HOW),
  }),
  output: done,
})
