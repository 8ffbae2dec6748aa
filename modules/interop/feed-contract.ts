import { z } from 'zod'
import { route } from '../../platform/route.ts'

const done = z.object({ ok: z.literal(true) })

/** Hospital messages about people whom nobody matched yet, the oldest first. */
export const listUnmatched = route({
  id: 'interop.unmatched',
  method: 'GET',
  path: '/api/unmatched-notices',
  permission: 'transitions.write',
  audit: 'list',
  input: z.object({}),
  output: z.object({
    notices: z.array(
      z.object({
        id: z.uuid(),
        source: z.enum(['file', 'feed']),
        reason: z.string(),
        name: z.string(),
        birthDate: z.iso.date(),
        event: z.enum(['admitted', 'discharged', 'changed']),
        facility: z.string(),
        happenedAt: z.iso.datetime(),
        receivedAt: z.iso.datetime(),
        /** Who has the same birth date and last name here: suggestions, a person decides. */
        perhaps: z.array(z.object({ patientId: z.uuid(), name: z.string() })),
      }),
    ),
  }),
})

/** Says who it is: the notice is taken in, and the next one with this number is known. */
export const matchNotice = route({
  id: 'interop.match',
  method: 'PUT',
  path: '/api/unmatched-notices/:noticeId/patient',
  permission: 'transitions.write',
  audit: 'hospital notice matched',
  input: z.object({ noticeId: z.uuid(), patientId: z.uuid() }),
  output: done,
})

export const setNoticeAside = route({
  id: 'interop.set-aside',
  method: 'PUT',
  path: '/api/unmatched-notices/:noticeId/aside',
  permission: 'transitions.write',
  audit: 'hospital notice set aside',
  input: z.object({
    noticeId: z.uuid(),
    words: z.string().trim().min(5, 'Say in a few words why it is not ours').max(300),
  }),
  output: done,
})

/** One or more ADT messages (A01, A03, A08) as a file, each taken in or refused by itself. */
export const readAdtFile = route({
  id: 'interop.adt-file',
  method: 'POST',
  path: '/api/adt-files',
  permission: 'transitions.write',
  audit: 'hospital notices read',
  input: z.object({}),
  output: z.object({
    messages: z.array(
      z.object({ outcome: z.enum(['opened', 'kept', 'waits', 'refused']), sentence: z.string() }),
    ),
  }),
  uploadBytesMax: 10 * 1024 * 1024,
})
