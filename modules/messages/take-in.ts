import type { Context } from '../../platform/context.ts'
import { addEntry } from './entry-store.ts'
import { findRedFlags, higher } from './rules/find-red-flags.ts'
import type { Urgency } from './rules/red-flag-words.ts'
import { addThread, changeThread, type NewThread, type Thread } from './thread-store.ts'

type Speaker = {
  kind: 'patient' | 'caregiver' | 'representative' | 'outside'
  id: string | null
  name: string
}
export type Incoming = {
  id: string
  speaker: Speaker
  body: string
  /** The matter it belongs to, or what a new one begins with. */
  thread: Thread | Pick<NewThread, 'patientId' | 'channel' | 'address' | 'private'>
}

/** One message that came in: into its matter, which waits from now; red flags raise it and nothing lowers it. */
export const takeIn = async (context: Context, { id, speaker, body, thread }: Incoming) => {
  const { tx, now, practice } = context
  const { urgency, reasons } = findRedFlags(body)
  const before = 'id' in thread ? thread : null
  const threadId = before?.id ?? id
  if (!before)
    await addThread(tx, {
      ...(thread as Pick<NewThread, 'patientId' | 'channel' | 'address' | 'private'>),
      practiceId: practice.id,
      id,
      begunByKind: speaker.kind,
      begunById: speaker.id,
      openedAt: now,
      lastAt: now,
      urgency,
      reasons,
      waitingSince: now,
    })
  const said = { saidByKind: speaker.kind, saidById: speaker.id, saidByName: speaker.name, body, saidAt: now }
  await addEntry(tx, { practiceId: practice.id, id, threadId, direction: 'in', ...said })
  if (before)
    await changeThread(tx, before, {
      urgency: higher(before.urgency as Urgency, urgency),
      reasons: [...new Set([...before.reasons, ...reasons])],
      waitingSince: before.waitingSince ?? now,
      // Where it becomes more urgent, the clock of silence begins anew from this message.
      ...(urgency === 'now' ? { escalatedAt: now } : {}),
      lastAt: now,
      endedAt: null,
      endedBy: null,
    })
  if (urgency === 'now') await context.emit('messages.urgent', { threadId, entryId: id })
  return { threadId, urgency, reasons }
}
