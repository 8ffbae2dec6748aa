import { z } from 'zod'
import { route } from '../../platform/route.ts'

const done = z.object({ ok: z.literal(true) })
export const SPEAKERS = ['patient', 'caregiver', 'representative', 'staff', 'outside'] as const
const words = z
  .string()
  .trim()
  .min(1, 'Write a few words.')
  .max(4000, 'At most 4,000 characters; send the rest as a second message.')

const entryView = z.object({
  id: z.uuid(),
  direction: z.enum(['in', 'out']),
  saidByKind: z.enum(SPEAKERS),
  saidByName: z.string(),
  body: z.string(),
  saidAt: z.iso.datetime(),
})

export const threadView = z.object({
  id: z.uuid(),
  version: z.number().int(),
  patientId: z.uuid().nullable(),
  name: z.string().nullable(),
  channel: z.enum(['page', 'sms', 'outside']),
  address: z.string().nullable(),
  isPrivate: z.boolean(),
  urgency: z.enum(['routine', 'today', 'now']),
  /** Which red flags were read in it, in words. */
  reasons: z.array(z.string()),
  waitingSince: z.iso.datetime().nullable(),
  ownerId: z.uuid().nullable(),
  owner: z.string().nullable(),
  /** How often silence was told to everybody. */
  escalations: z.number().int(),
  endedAt: z.iso.datetime().nullable(),
  lastAt: z.iso.datetime(),
  entries: z.array(entryView),
})
export type ThreadView = z.infer<typeof threadView>

/** Everything that came in and is not ended, the most urgent and longest waiting first. */
export const readInbox = route({
  id: 'messages.inbox',
  method: 'GET',
  path: '/api/inbox',
  permission: 'messages.read',
  audit: 'list',
  input: z.object({}),
  output: z.object({ threads: z.array(threadView), me: z.string() }),
})

export const readThreads = route({
  id: 'messages.threads',
  method: 'GET',
  path: '/api/patients/:patientId/threads',
  permission: 'messages.read',
  audit: 'read',
  input: z.object({ patientId: z.uuid() }),
  output: z.object({ threads: z.array(threadView) }),
})

/** A first word from the practice; it stands on her page, and she is told by mail or text that it does. */
export const writeToPatient = route({
  id: 'messages.write',
  method: 'POST',
  path: '/api/patients/:patientId/threads',
  permission: 'messages.send',
  audit: 'message written',
  input: z.object({ patientId: z.uuid(), id: z.uuid(), body: words }),
  output: done,
})

const seen = z.object({ threadId: z.uuid(), version: z.number().int() })

export const answerThread = route({
  id: 'messages.answer',
  method: 'POST',
  path: '/api/inbox/:threadId/answers',
  permission: 'messages.send',
  audit: 'message answered',
  input: seen.extend({ id: z.uuid(), body: words }),
  output: done,
})

/** Taking a matter is handing it to oneself. */
export const handOver = route({
  id: 'messages.hand-over',
  method: 'POST',
  path: '/api/inbox/:threadId/owner',
  permission: 'messages.send',
  audit: 'message handed over',
  input: seen.extend({ staffId: z.uuid() }),
  output: done,
})

export const endThread = route({
  id: 'messages.end',
  method: 'POST',
  path: '/api/inbox/:threadId/end',
  permission: 'messages.send',
  audit: 'message ended',
  input: seen,
  output: done,
})

const textCame = {
  id: z.uuid(),
  from: z
    .string()
    .trim()
    .refine((text) => text.replace(/\D/g, '').length >= 10, 'Write the number with ten digits.')
    .max(40),
  body: z.string().trim().min(1, 'Write what the text says.').max(2000),
}

/** A text that came to a phone we do not read by machine, written down; or one to try the inbox with. */
export const writeTextDown = route({
  id: 'messages.text-came',
  method: 'POST',
  path: '/api/incoming-texts',
  permission: 'messages.send',
  audit: 'text written down',
  input: z.object(textCame),
  output: z.object({ became: z.enum(['stopped', 'started', 'helped', 'thread']) }),
})

/** What the text gateway calls. Its signature is HMAC-SHA256 over at, id, from and body, one a line. */
export const receiveTexts = route({
  id: 'messages.receive-text',
  method: 'POST',
  path: '/api/incoming-texts/:practiceId',
  permission: 'anyone',
  audit: 'text came',
  again: 'runs',
  input: z.object({
    ...textCame,
    practiceId: z.uuid(),
    at: z.iso.datetime(),
    signature: z.string().regex(/^[0-9a-f]{64}$/),
  }),
  output: done,
})

/** Somebody asked on the phone to get no more texts or mail at an address, or to get them again. */
export const recordStop = route({
  id: 'messages.record-stop',
  method: 'POST',
  path: '/api/stops',
  permission: 'messages.send',
  audit: 'stop written down',
  input: z.object({
    id: z.uuid(),
    address: z.string().trim().min(6, 'Write the number or the e-mail.').max(200),
    stopped: z.boolean(),
    words: z.string().trim().min(2, 'Write what was said.').max(300),
  }),
  output: done,
})
