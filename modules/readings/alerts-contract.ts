import { z } from 'zod'
import { route } from '../../platform/route.ts'
import { readingView } from './contract.ts'
import { reason, ZONES } from './rules-contract.ts'

export const alertView = z.object({
  id: z.uuid(),
  patientId: z.uuid(),
  name: z.string(),
  zone: z.enum(ZONES),
  reasons: z.array(reason),
  raisedAt: z.iso.datetime(),
  reading: readingView,
  seen: z.object({ by: z.string(), at: z.iso.datetime() }).nullable(),
})
export type AlertView = z.infer<typeof alertView>

/** Readings that somebody must look at: red before yellow, the oldest first. */
export const listAlerts = route({
  id: 'readings.alerts',
  method: 'GET',
  path: '/api/reading-alerts',
  permission: 'readings.read',
  audit: 'list',
  input: z.object({}),
  output: z.object({ now: z.iso.datetime(), alerts: z.array(alertView) }),
})

/** Somebody saw it, or ends it with what came of it. */
export const stepAlert = route({
  id: 'readings.step',
  method: 'POST',
  path: '/api/reading-alerts/:alertId/steps',
  permission: 'readings.write',
  audit: 'reading looked at',
  input: z.object({
    alertId: z.uuid(),
    id: z.uuid(),
    kind: z.enum(['seen', 'ended']),
    words: z.string().trim().max(500),
  }),
  output: z.object({ ok: z.literal(true) }),
})
