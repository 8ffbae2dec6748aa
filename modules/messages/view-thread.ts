import type { Context } from '../../platform/context.ts'
import { readCards } from '../patients/index.ts'
import { readStaffNames } from '../practice/index.ts'
import { type Entry, readEntries } from './entry-store.ts'
import type { ThreadView } from './inbox-contract.ts'
import { RED_FLAGS } from './rules/red-flag-words.ts'
import type { Thread } from './thread-store.ts'

const entryView = ({ id, direction, saidByKind, saidByName, body, saidAt }: Entry) => ({
  id,
  direction: direction as 'in' | 'out',
  saidByKind: saidByKind as ThreadView['entries'][number]['saidByKind'],
  saidByName,
  body,
  saidAt: saidAt.toISOString(),
})

const aboutFlags = (reasons: string[]): string[] =>
  RED_FLAGS.filter(({ id }) => reasons.includes(id)).map(({ about }) => about)

/** Threads as staff reads them: who, how urgent and why, who has it, since when it waits, and every word. */
export const viewThreads = async ({ tx }: Context, threads: Thread[]): Promise<ThreadView[]> => {
  const ids = [...new Set(threads.flatMap(({ patientId }) => (patientId ? [patientId] : [])))]
  const cards = new Map((await readCards(tx, ids)).map((card) => [card.id, card]))
  const staffName = await readStaffNames(tx)
  const entries = await readEntries(
    tx,
    threads.map(({ id }) => id),
  )
  return threads.map((thread) => {
    const card = thread.patientId ? cards.get(thread.patientId) : undefined
    return {
      id: thread.id,
      version: thread.version,
      patientId: thread.patientId,
      name: card ? `${card.givenName} ${card.familyName}` : null,
      channel: thread.channel as ThreadView['channel'],
      address: thread.address,
      isPrivate: thread.private,
      urgency: thread.urgency as ThreadView['urgency'],
      reasons: aboutFlags(thread.reasons),
      waitingSince: thread.waitingSince?.toISOString() ?? null,
      ownerId: thread.ownerId,
      owner: thread.ownerId ? staffName(thread.ownerId) : null,
      escalations: thread.escalations,
      endedAt: thread.endedAt?.toISOString() ?? null,
      lastAt: thread.lastAt.toISOString(),
      entries: entries.filter(({ threadId }) => threadId === thread.id).map(entryView),
    }
  })
}
