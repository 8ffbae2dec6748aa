import { z } from 'zod'
import { route } from '../../platform/route.ts'
import { planContent } from './plan-content.ts'

const one = z.object({ patientId: z.uuid() })
const goal = planContent.shape.goals.unwrap().element
const saidBy = goal.shape.saidBy.unwrap()

const attainment = z.object({
  id: z.uuid(),
  score: z.number(),
  words: z.string(),
  saidBy,
  saidOn: z.iso.date(),
  setBy: z.string(),
})
export type Attainment = z.output<typeof attainment>

const followed = z.object({
  goal,
  /** What the chart holds of it, oldest first; null where the goal names nothing to look up. */
  measured: z
    .object({
      name: z.string(),
      unit: z.string(),
      points: z.array(z.object({ on: z.iso.date(), value: z.number(), source: z.string() })),
      /** Results without a day or in an unknown unit. */
      leftOut: z.number(),
      reached: z.boolean().nullable(),
      way: z.enum(['nearer', 'farther', 'same']).nullable(),
      band: z.object({ low: z.number(), high: z.number() }).nullable(),
    })
    .nullable(),
  checkDue: z.boolean(),
  /** Newest first. */
  attainments: z.array(attainment),
})
export type FollowedGoal = z.output<typeof followed>

/** Each goal with what came of it: results of the chart, the next look, and how far it was reached in her words. */
export const readGoals = route({
  id: 'plans.goals',
  method: 'GET',
  path: '/api/patients/:patientId/plan/goals',
  permission: 'plans.read',
  audit: 'read',
  input: one,
  output: z.object({ goals: z.array(followed) }),
})

/** How far a goal was reached, -2 to +2 (Kiresuk and Sherman's goal attainment scaling), with what was said. */
export const writeAttainment = route({
  id: 'plans.attainment',
  method: 'POST',
  path: '/api/patients/:patientId/plan/attainments',
  permission: 'plans.write',
  audit: 'goal looked at',
  input: one.extend({
    id: z.uuid(),
    goalId: z.string().max(80),
    score: z.number().int().min(-2).max(2),
    words: z.string().trim().min(2, 'Write what was said').max(1000),
    saidBy,
    saidOn: z.iso.date(),
  }),
  output: z.object({ ok: z.literal(true) }),
})
