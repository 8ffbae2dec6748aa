import { z } from 'zod'
import { route } from '../../platform/route.ts'

const one = z.object({ patientId: z.uuid() })
const done = z.object({ ok: z.literal(true) })

/** The longest pause; who stays away longer is enrolled anew when she comes back. */
export const HOLD_DAYS_MAX = 366

export const readHolds = route({
  id: 'enrollment.holds',
  method: 'GET',
  path: '/api/patients/:patientId/holds',
  permission: 'enrollment.read',
  audit: 'read',
  input: one,
  output: z.object({
    holds: z.array(
      z.object({
        id: z.uuid(),
        fromOn: z.iso.date(),
        untilOn: z.iso.date(),
        reason: z.string(),
        by: z.string(),
        isRunning: z.boolean(),
      }),
    ),
  }),
})

/** Pauses an enrollment for some days. No clock starts by itself, no minute counts, and it ends by itself. */
export const putOnHold = route({
  id: 'enrollment.put-on-hold',
  method: 'POST',
  path: '/api/patients/:patientId/holds',
  permission: 'enrollment.write',
  audit: 'put on hold',
  input: one.extend({
    id: z.uuid(),
    fromOn: z.iso.date(),
    untilOn: z.iso.date(),
    reason: z.string().trim().min(5, 'Say in a few words why').max(300),
  }),
  output: done,
})

export const endHold = route({
  id: 'enrollment.end-hold',
  method: 'POST',
  path: '/api/patients/:patientId/holds/:id/end',
  permission: 'enrollment.write',
  audit: 'hold ended',
  input: one.extend({ id: z.uuid() }),
  output: done,
})
