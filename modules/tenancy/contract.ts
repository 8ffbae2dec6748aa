import { z } from 'zod'
import { route } from '../../platform/route.ts'

const done = z.object({ ok: z.literal(true) })
const reason = z.string().trim().min(5, 'Say in a few words why.').max(500)

export const legalHold = z.object({
  id: z.uuid(),
  /** None: the hold is on the whole practice. */
  patientId: z.uuid().nullable(),
  patientName: z.string().nullable(),
  reason: z.string(),
  by: z.string(),
  at: z.iso.datetime(),
  ended: z.object({ by: z.string(), at: z.iso.datetime(), reason: z.string() }).nullable(),
})

/** Holds, standing and ended; and whose record has reached its end. */
export const readKeeping = route({
  id: 'tenancy.keeping',
  method: 'GET',
  path: '/api/practice/keeping',
  permission: 'practice.hold',
  audit: 'read',
  input: z.object({}),
  output: z.object({
    years: z.number().int(),
    holds: z.array(legalHold),
    due: z.array(z.object({ patientId: z.uuid(), name: z.string(), lastServiceOn: z.iso.date() })),
  }),
})

export const putHold = route({
  id: 'tenancy.put-hold',
  method: 'POST',
  path: '/api/practice/holds',
  permission: 'practice.hold',
  audit: 'legal hold put',
  input: z.object({ id: z.uuid(), patientId: z.uuid().nullable(), reason }),
  output: done,
})

export const endHold = route({
  id: 'tenancy.end-hold',
  method: 'POST',
  path: '/api/practice/holds/:holdId/end',
  permission: 'practice.hold',
  audit: 'legal hold ended',
  input: z.object({ holdId: z.uuid(), id: z.uuid(), reason }),
  output: done,
})

/** Everything the practice owns, as one .tar.gz. */
export const downloadExport = route({
  id: 'tenancy.export',
  method: 'GET',
  path: '/api/practice/export',
  permission: 'practice.export',
  audit: 'practice exported',
  stepUp: true,
  input: z.object({}),
  output: z.any(),
  download: true,
})
