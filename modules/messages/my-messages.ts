import { type Context, ownPatientId } from '../../platform/context.ts'
import { found, notFound } from '../../platform/refusal.ts'
import type { Input } from '../../platform/route.ts'
import { hiddenFrom } from '../access/index.ts'
import { readHiddenWords } from '../medications/index.ts'
import { speaksOf } from '../patients/index.ts'
import { coordinatorName } from './coordinator.ts'
import { type Entry, hasEntry, readEntries } from './entry-store.ts'
import type { writeMyMessage } from './my-contract.ts'
import { takeIn } from './take-in.ts'
import { readThread, readThreadsOf, type Thread } from './thread-store.ts'

/** Which of her matters this person may see: a caregiver none that was kept private, none that speaks of what is not shown. */
const shownTo = async (context: Context, threads: Thread[], entries: Entry[]): Promise<Thread[]> => {
  if (context.actor.kind !== 'caregiver') return threads
  const hidden = hiddenFrom(context.actor)
  const names = await readHiddenWords(context.tx, context.actor.patientId, hidden)
  const speaks = (id: string) =>
    entries.some(({ threadId, body }) => threadId === id && speaksOf(body, hidden, names))
  return threads.filter((thread) => !thread.private && !speaks(thread.id))
}

const mine = async (context: Context) => {
  const all = await readThreadsOf(context.tx, ownPatientId(context))
  // What others sent in about her is the practice's to read first.
  const threads = all.filter(({ channel }) => channel !== 'outside')
  const entries = await readEntries(
    context.tx,
    threads.map(({ id }) => id),
  )
  return { threads: await shownTo(context, threads, entries), entries }
}

export const readMine = async (context: Context) => {
  const patientId = ownPatientId(context)
  const { threads, entries } = await mine(context)
  context.touch({ action: 'read', thing: 'messages.mine', patientId })
  return {
    coordinator: await coordinatorName(context, patientId),
    threads: threads.map(({ id, private: isPrivate, endedAt }) => ({
      id,
      isPrivate,
      isEnded: endedAt !== null,
      entries: entries
        .filter(({ threadId }) => threadId === id)
        .map(({ id: entryId, saidByKind, saidById, saidByName, body, saidAt }) => ({
          id: entryId,
          mine: saidById === context.actor.id,
          saidByKind: saidByKind as 'patient' | 'caregiver' | 'representative' | 'staff' | 'outside',
          saidByName,
          body,
          saidAt: saidAt.toISOString(),
        })),
    })),
  }
}

/** What she must read at once, before anybody has seen it. */
const atOnce = (urgency: string, reasons: string[]) => {
  if (reasons.includes('self-harm')) return 'crisis' as const
  if (urgency === 'now') return 'emergency' as const
  return urgency === 'today' ? ('call' as const) : null
}

/** The matter she goes on with, if it is hers to see. */
const threadFor = async (context: Context, threadId: string | null, isPrivate: boolean) => {
  const own = isPrivate && context.actor.kind !== 'caregiver'
  if (!threadId) return { patientId: ownPatientId(context), channel: 'page', address: null, private: own }
  const { threads } = await mine(context)
  if (!threads.some(({ id }) => id === threadId)) return notFound()
  return found(await readThread(context.tx, threadId))
}

export const writeMine = async (context: Context, given: Input<typeof writeMyMessage>) => {
  const { actor } = context
  if (actor.kind === 'staff' || actor.kind === 'system') throw new Error('a patient route')
  const thread = await threadFor(context, given.threadId, given.isPrivate)
  if (await hasEntry(context.tx, given.id)) return notFound()
  const { threadId, urgency, reasons } = await takeIn(context, {
    id: given.id,
    speaker: { kind: actor.kind, id: actor.id, name: actor.name },
    body: given.body,
    thread,
  })
  context.touch({
    action: 'message written',
    thing: 'messages.thread',
    thingId: threadId,
    patientId: actor.patientId,
  })
  return { atOnce: atOnce(urgency, reasons) }
}
