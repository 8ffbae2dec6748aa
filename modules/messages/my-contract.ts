import { z } from 'zod'
import { route } from '../../platform/route.ts'
import { SPEAKERS } from './inbox-contract.ts'

/** Her messages with the practice. A caregiver to whom they are shared sees them too, but none that she kept to herself. */
export const myMessages = route({
  id: 'messages.mine',
  method: 'GET',
  path: '/api/my/messages',
  permission: 'my.messages',
  audit: 'read',
  input: z.object({}),
  output: z.object({
    /** Who she writes to. */
    coordinator: z.string().nullable(),
    threads: z.array(
      z.object({
        id: z.uuid(),
        isPrivate: z.boolean(),
        isEnded: z.boolean(),
        entries: z.array(
          z.object({
            id: z.uuid(),
            mine: z.boolean(),
            saidByKind: z.enum(SPEAKERS),
            saidByName: z.string(),
            body: z.string(),
            saidAt: z.iso.datetime(),
          }),
        ),
      }),
    ),
  }),
})

export const writeMyMessage = route({
  id: 'messages.write-mine',
  method: 'POST',
  path: '/api/my/messages',
  permission: 'my.messages',
  audit: 'message written',
  input: z.object({
    id: z.uuid(),
    /** Null begins a new matter. */
    threadId: z.uuid().nullable(),
    isPrivate: z.boolean(),
    body: z.string().trim().min(1).max(4000),
  }),
  /** What she must know at once, before anybody has read it: call 911, call 988, or call us. */
  output: z.object({ atOnce: z.enum(['emergency', 'crisis', 'call']).nullable() }),
})
