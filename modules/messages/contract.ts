import { z } from 'zod'
import { route } from '../../platform/route.ts'

/** Everything that left or wants to leave the practice, newest first. */
export const listOutgoing = route({
  id: 'messages.outbox',
  method: 'GET',
  path: '/api/outbox',
  permission: 'messages.read',
  audit: 'list',
  input: z.object({}),
  output: z.object({
    messages: z.array(
      z.object({
        id: z.uuid(),
        patientId: z.uuid().nullable(),
        channel: z.string(),
        purpose: z.string(),
        /** What it is about; letters of one writing share it. */
        purposeId: z.uuid(),
        address: z.string(),
        subject: z.string(),
        body: z.string(),
        writtenAt: z.iso.datetime(),
        sentAt: z.iso.datetime().nullable(),
        failure: z.string().nullable(),
        /** When it is tried next: after the quiet hours, or after a failure. */
        nextTryAt: z.iso.datetime().nullable(),
      }),
    ),
  }),
})

/** Who would get word of the three answers now: the patient by mail, and those of her family who may read them. */
export const whoIsTold = route({
  id: 'messages.who-is-told',
  method: 'GET',
  path: '/api/patients/:patientId/who-is-told',
  permission: 'contacts.write',
  audit: { skip: 'names the caregivers that the chart shows already' },
  input: z.object({ patientId: z.uuid() }),
  output: z.object({ patient: z.boolean(), family: z.array(z.string()) }),
})
