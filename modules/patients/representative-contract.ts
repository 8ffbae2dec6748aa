import { z } from 'zod'
import { route } from '../../platform/route.ts'

export const BASES = ['health_care_power_of_attorney', 'guardian', 'executor', 'other_by_law'] as const
const one = z.object({ patientId: z.uuid() })
const its = one.extend({ id: z.uuid() })
const done = z.object({ ok: z.literal(true) })

export const representative = z.object({
  id: z.uuid(),
  name: z.string().trim().min(2).max(120),
  relationship: z.string().trim().min(2).max(60),
  basis: z.enum(BASES),
  birthDate: z.iso.date(),
  email: z.email().max(200).nullable(),
  phone: z.string().trim().max(40).nullable(),
  untilOn: z.iso.date().nullable(),
})

/** Who stands in her place by law (45 CFR 164.502(g)), on which paper, and who checked it. */
export const listRepresentatives = route({
  id: 'patients.representatives',
  method: 'GET',
  path: '/api/patients/:patientId/representatives',
  permission: 'patients.read',
  audit: 'read',
  input: one,
  output: z.object({
    representatives: z.array(
      representative.extend({
        recordedBy: z.string(),
        mine: z.boolean(),
        papers: z.array(z.object({ id: z.uuid(), receivedAt: z.iso.datetime() })),
        verified: z.object({ at: z.iso.datetime(), by: z.string() }).nullable(),
        ended: z.object({ at: z.iso.datetime(), why: z.string() }).nullable(),
      }),
    ),
  }),
})

export const addRepresentative = route({
  id: 'patients.add-representative',
  method: 'POST',
  path: '/api/patients/:patientId/representatives',
  permission: 'patients.write',
  audit: 'add',
  input: one.extend(representative.shape),
  output: done,
})

export const addPaper = route({
  id: 'patients.add-representative-paper',
  method: 'POST',
  path: '/api/patients/:patientId/representatives/:id/paper',
  permission: 'patients.write',
  audit: 'add',
  input: its,
  output: z.object({ paperId: z.uuid() }),
  uploadBytesMax: 10_000_000,
})

export const downloadPaper = route({
  id: 'patients.representative-paper',
  method: 'GET',
  path: '/api/patients/:patientId/representative-papers/:id',
  permission: 'patients.represent',
  audit: 'read',
  input: its,
  output: z.unknown(),
  download: true,
})

/** A second person looked at the paper: from now on the representative is treated as the patient. */
export const verifyRepresentative = route({
  id: 'patients.verify-representative',
  method: 'POST',
  path: '/api/patients/:patientId/representatives/:id/verify',
  permission: 'patients.represent',
  audit: 'representative verified',
  stepUp: true,
  input: its,
  output: z.object({ link: z.string() }),
})

export const endRepresentative = route({
  id: 'patients.end-representative',
  method: 'POST',
  path: '/api/patients/:patientId/representatives/:id/end',
  permission: 'patients.represent',
  audit: 'representative ended',
  input: its.extend({ why: z.string().trim().min(5).max(300) }),
  output: done,
})
