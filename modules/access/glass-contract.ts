import { z } from 'zod'
import { route } from '../../platform/route.ts'
import { done } from './my-sign-in-contract.ts'

export const GLASS_REASONS = ['emergency', 'covering', 'patient_asks', 'other'] as const

/** Opens one patient's chart for four hours to somebody whose role does not; an administrator is told at once. */
export const breakGlass = route({
  id: 'access.break-glass',
  method: 'POST',
  path: '/api/patients/:patientId/glass',
  permission: 'access.glass',
  audit: 'glass broken',
  input: z.object({
    patientId: z.uuid(),
    id: z.uuid(),
    reason: z.enum(GLASS_REASONS),
    words: z.string().trim().min(10, 'Say in ten letters or more why you need this chart').max(500),
  }),
  output: z.object({ until: z.iso.datetime() }),
})

/** The charts that are open to me by a broken glass now, for the red banner. */
export const myGlass = route({
  id: 'access.my-glass',
  method: 'GET',
  path: '/api/glass/mine',
  permission: 'access.glass',
  audit: { skip: 'tells a person of what she did herself' },
  input: z.object({}),
  output: z.object({
    open: z.array(z.object({ id: z.uuid(), patientId: z.uuid(), until: z.iso.datetime() })),
    /** The permissions a broken glass adds for its patient, so that the screen shows the same doors. */
    opens: z.array(z.string()),
  }),
})

export const closeGlass = route({
  id: 'access.close-glass',
  method: 'POST',
  path: '/api/patients/:patientId/glass/:id/close',
  permission: 'access.glass',
  audit: 'glass closed',
  input: z.object({ patientId: z.uuid(), id: z.uuid() }),
  output: done,
})

export const listGlass = route({
  id: 'access.glass',
  method: 'GET',
  path: '/api/glass',
  permission: 'access.review',
  audit: 'list',
  input: z.object({}),
  output: z.object({
    opened: z.array(
      z.object({
        id: z.uuid(),
        patientId: z.uuid(),
        who: z.string(),
        /** So that nobody reviews herself. */
        mine: z.boolean(),
        reason: z.enum(GLASS_REASONS),
        words: z.string(),
        openedAt: z.iso.datetime(),
        until: z.iso.datetime(),
        closedAt: z.iso.datetime().nullable(),
        reviewDueOn: z.iso.date(),
        review: z
          .object({ finding: z.enum(['justified', 'not_justified']), words: z.string(), by: z.string() })
          .nullable(),
      }),
    ),
  }),
})

export const reviewGlass = route({
  id: 'access.review-glass',
  method: 'POST',
  path: '/api/glass/:id/review',
  permission: 'access.review',
  audit: 'glass reviewed',
  input: z.object({
    id: z.uuid(),
    finding: z.enum(['justified', 'not_justified']),
    words: z.string().trim().max(1000),
  }),
  output: done,
})
