import { type Context, staff } from '../../platform/context.ts'
import { found, notFound, refuse, stale } from '../../platform/refusal.ts'
import type { Input } from '../../platform/route.ts'
import { readCard } from '../patients/index.ts'
import { readStaff } from '../practice/index.ts'
import { addEntry, hasEntry } from './entry-store.ts'
import type { answerThread, endThread, handOver, writeToPatient } from './inbox-contract.ts'
import { sendToPatient } from './send-to-patient.ts'
import {
  addThread,
  changeThread,
  readOpenThreads,
  readThread,
  readThreadsOf,
  type Thread,
} from './thread-store.ts'
import { viewThreads } from './view-thread.ts'

const OPEN_MAX = 500
const ok = { ok: true as const }
const RANK = { now: 0, today: 1, routine: 2 }

/** The most urgent first, and of these who has waited longest; what waits for nobody comes last. */
export const tellInbox = async (context: Context) => {
  const threads = await viewThreads(context, await readOpenThreads(context.tx, OPEN_MAX))
  const rank = ({ waitingSince, urgency }: (typeof threads)[number]) =>
    waitingSince ? `${RANK[urgency]}${waitingSince}` : '9'
  return {
    me: staff(context).id,
    threads: threads.sort((a, b) => rank(a).localeCompare(rank(b)) || b.lastAt.localeCompare(a.lastAt)),
  }
}

export const tellThreads = async (context: Context, { patientId }: { patientId: string }) => {
  found(await readCard(context.tx, patientId))
  return { threads: await viewThreads(context, await readThreadsOf(context.tx, patientId)) }
}

/** The thread as she saw it; who comes second is shown what is there now. */
const asSeen = async (context: Context, { threadId, version }: { threadId: string; version: number }) => {
  const thread = found(await readThread(context.tx, threadId))
  if (thread.version !== version) return stale({ now: (await viewThreads(context, [thread]))[0] })
  return thread
}

const touch = (
  context: Context,
  action: string,
  { id, patientId }: { id: string; patientId: string | null },
) => context.touch({ action, thing: 'messages.thread', thingId: id, patientId: patientId ?? undefined })

const say = (context: Context, threadId: string, { id, body }: { id: string; body: string }) => {
  const { id: saidById, name } = staff(context)
  const said = { saidByKind: 'staff', saidById, saidByName: name, body, saidAt: context.now }
  return addEntry(context.tx, { practiceId: context.practice.id, id, threadId, direction: 'out', ...said })
}

export const writeFirst = async (context: Context, { patientId, id, body }: Input<typeof writeToPatient>) => {
  const { tx, now, practice } = context
  found(await readCard(tx, patientId))
  const me = staff(context).id
  await addThread(tx, {
    practiceId: practice.id,
    id,
    patientId,
    channel: 'page',
    address: null,
    begunByKind: 'staff',
    begunById: me,
    openedAt: now,
    lastAt: now,
    urgency: 'routine',
    waitingSince: null,
    ownerId: me,
    takenAt: now,
  })
  await say(context, id, { id, body })
  await sendToPatient(context, { patientId, text: 'message', purpose: 'message', purposeId: id })
  await context.emit('messages.answered', { threadId: id, entryId: id })
  touch(context, 'message written', { id, patientId })
  return ok
}

const refuseStranger = () =>
  refuse(
    'UNKNOWN_SENDER',
    'This number is nobody’s, or that of several patients. Call back to learn who wrote, then write to her chart.',
  )

/** The answer stands on her page; by text or mail she is told no more than that it does. */
export const answer = async (context: Context, given: Input<typeof answerThread>) => {
  const { tx, now } = context
  if (await hasEntry(tx, given.id)) return ok
  const thread = await asSeen(context, given)
  const patientId = thread.patientId ?? refuseStranger()
  await say(context, thread.id, given)
  const me = staff(context).id
  const mine = { ownerId: thread.ownerId ?? me, takenAt: thread.takenAt ?? now }
  const calm = { waitingSince: null, urgency: 'routine', escalations: 0, escalatedAt: null, reasons: [] }
  await changeThread(tx, thread, { ...mine, ...calm, lastAt: now, endedAt: null, endedBy: null })
  await sendToPatient(context, { patientId, text: 'message', purpose: 'message', purposeId: given.id })
  await context.emit('messages.answered', { threadId: thread.id, entryId: given.id })
  touch(context, 'message answered', thread)
  return ok
}

export const giveTo = async (context: Context, given: Input<typeof handOver>) => {
  if (!(await readStaff(context.tx)).some(({ id }) => id === given.staffId)) return notFound()
  const thread = await asSeen(context, given)
  await changeThread(context.tx, thread, { ownerId: given.staffId, takenAt: context.now })
  touch(context, 'message handed over', thread)
  return ok
}

const refuseUrgent = ({ urgency, waitingSince, ownerId }: Thread, me: string) => {
  if (urgency === 'now' && waitingSince && ownerId !== me)
    refuse('STILL_URGENT', 'This is urgent and not yours. Take it, call, and then end it.')
}

export const end = async (context: Context, given: Input<typeof endThread>) => {
  const thread = await asSeen(context, given)
  refuseUrgent(thread, staff(context).id)
  const { tx, now } = context
  await changeThread(tx, thread, { endedAt: now, endedBy: staff(context).id, waitingSince: null })
  touch(context, 'message ended', thread)
  return ok
}
