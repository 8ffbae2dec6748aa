import { z } from 'zod'
import { route } from '../../platform/route.ts'
import { change } from './contract.ts'

const REVIEW_KINDS = ['chosen_day', 'yearly', 'hospital', 'condition', 'medicine'] as const
export type ReviewKind = (typeof REVIEW_KINDS)[number]

/** Plans that are complete and wait for a signature, each with what is new since the reader last signed it. */
export const waitingPlans = route({
  id: 'plans.waiting',
  method: 'GET',
  path: '/api/plans/waiting',
  permission: 'plans.sign',
  audit: 'list',
  input: z.object({}),
  output: z.object({
    plans: z.array(
      z.object({
        patientId: z.uuid(),
        name: z.string(),
        birthDate: z.string(),
        draftVersion: z.number(),
        savedBy: z.string(),
        savedAt: z.iso.datetime(),
        /** Compared with: the newest version of the reader's own, else the newest of a colleague's. */
        since: z.object({ number: z.number(), yours: z.boolean(), signedAt: z.iso.datetime() }).nullable(),
        changes: z.array(change),
        problems: z.array(z.string()),
        goals: z.array(z.string()),
        steps: z.array(z.string()),
      }),
    ),
    /** Saved since the last signature, but an element is still missing. */
    incomplete: z.number(),
    maySign: z.boolean(),
  }),
})

/** Signed plans that should be looked at again, and why. */
export const reviewsDue = route({
  id: 'plans.reviews',
  method: 'GET',
  path: '/api/plans/reviews',
  permission: 'plans.read',
  audit: 'list',
  input: z.object({}),
  output: z.object({
    rows: z.array(
      z.object({
        patientId: z.uuid(),
        name: z.string(),
        signedOn: z.iso.date(),
        reasons: z.array(
          z.object({
            kind: z.enum(REVIEW_KINDS),
            dueOn: z.iso.date(),
            reason: z.string(),
            source: z.string(),
          }),
        ),
      }),
    ),
  }),
})
