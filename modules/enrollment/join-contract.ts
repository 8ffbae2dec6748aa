import { z } from 'zod'
import { route } from '../../platform/route.ts'
import { COVERAGE_KINDS } from '../patients/contract.ts'

/** Before she is anybody's patient here: pages that everybody may open. They say what is, and know nobody. */
const practice = z.object({ practice: z.string().regex(/^[a-z0-9-]{2,60}$/) })
const done = z.object({ ok: z.literal(true) })

/** The three questions of eligibility in plain words (42 CFR 414.511 and CMS MLN909188: two conditions, Part B, a visit). */
export const joinAnswers = z.object({
  twoConditions: z.enum(['yes', 'no', 'unsure']),
  partB: z.enum(['yes', 'no', 'unsure']),
  seenThisYear: z.enum(['yes', 'no', 'unsure']),
})
export type JoinAnswers = z.infer<typeof joinAnswers>

export const readJoinPage = route({
  id: 'enrollment.join-page',
  method: 'GET',
  path: '/api/join/:practice',
  permission: 'anyone',
  audit: { skip: 'a page for everybody; it names nobody' },
  input: practice,
  output: z.object({ name: z.string(), phone: z.string() }),
})

/** What it may cost her, by the insurance she says she has: an estimate, its reason, and whom to ask. */
export const estimateCost = route({
  id: 'enrollment.estimate',
  method: 'POST',
  path: '/api/join/:practice/estimate',
  permission: 'anyone',
  audit: { skip: 'an estimate for nobody in particular' },
  input: practice.extend({ coverages: z.array(z.enum(COVERAGE_KINDS)).min(1).max(6) }),
  output: z.object({
    cost: z.object({ en: z.string(), es: z.string() }),
    why: z.enum(['medicare_part_b', 'qmb', 'medicare_advantage', 'medicaid', 'medigap', 'none']),
  }),
})

export const askToBeCalled = route({
  id: 'enrollment.ask-to-be-called',
  method: 'POST',
  path: '/api/join/:practice/calls',
  permission: 'anyone',
  audit: 'asked to be called',
  /** Nobody is signed in to be answered as the first time; the same ask is kept once. */
  again: 'runs',
  input: practice.extend({
    id: z.uuid(),
    name: z.string().trim().min(2).max(120),
    phone: z
      .string()
      .trim()
      .max(30)
      .regex(/^(?:\D*\d){10,15}\D*$/, 'Write the number with its area code: ten digits.'),
    bestTime: z.string().trim().max(120),
    language: z.enum(['en', 'es']),
    answers: joinAnswers,
  }),
  output: done,
})

export const JOIN_ENDS = ['called', 'not_reached', 'not_for_her'] as const

/** Who asked to be called, the longest waiting first. */
export const listJoinAsks = route({
  id: 'enrollment.join-asks',
  method: 'GET',
  path: '/api/join-asks',
  permission: 'enrollment.screen',
  audit: 'list',
  input: z.object({}),
  output: z.object({
    /** The page to hand out. */
    address: z.string(),
    asks: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        phone: z.string(),
        bestTime: z.string(),
        language: z.enum(['en', 'es']),
        answers: joinAnswers,
        askedAt: z.iso.datetime(),
      }),
    ),
  }),
})

export const endJoinAsk = route({
  id: 'enrollment.end-join-ask',
  method: 'POST',
  path: '/api/join-asks/:id/end',
  permission: 'enrollment.write',
  audit: 'ask to be called ended',
  input: z.object({ id: z.uuid(), how: z.enum(JOIN_ENDS) }),
  output: done,
})
