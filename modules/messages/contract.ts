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
