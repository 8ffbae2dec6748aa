import { z } from 'zod'
import { route } from '../../platform/route.ts'
import { reviewAnswer } from './contract.ts'

const told = z.object({
  on: z.iso.date(),
  taking: reviewAnswer.shape.taking,
  missedDays: z.number().int().nullable(),
  hardToPay: z.boolean(),
  sideEffects: z.string(),
})

/** What she said of each medicine, by the day of the contact, newest first, and which way it goes. */
export const readAdherence = route({
  id: 'medications.adherence',
  method: 'GET',
  path: '/api/patients/:patientId/adherence',
  permission: 'medications.read',
  audit: 'read',
  input: z.object({ patientId: z.uuid() }),
  output: z.object({
    medicines: z.array(
      z.object({
        medicationId: z.uuid(),
        name: z.string(),
        direction: z.enum(['better', 'worse', 'steady']).nullable(),
        told: z.array(told),
      }),
    ),
  }),
})
