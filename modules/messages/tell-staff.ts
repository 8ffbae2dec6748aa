import type { Context } from '../../platform/context.ts'
import { readAddressesOf } from '../access/index.ts'
import type { Urgency } from './rules/red-flag-words.ts'
import { isTooLong, raised } from './rules/silence.ts'
import { addMessage } from './store.ts'
import { changeThread, readWaitingThreads } from './thread-store.ts'

/** To everybody who may answer: that something waits, never what it says or whose it is. */
const tellEverybody = async (context: Context, purposeId: string, subject: string) => {
  for (const { staffId, email } of await readAddressesOf(context.tx, 'messages.send')) {
    const id = context.newId()
    const written = await addMessage(context.tx, {
      practiceId: context.practice.id,
      id,
      patientId: null,
      channel: 'mail',
      purpose: 'inbox',
      purposeId,
      recipientKind: 'staff',
      recipientId: staffId,
      address: email,
      language: 'en',
      subject,
      body: `${subject}. Please open the inbox:\n\n${context.origin}/staff/inbox`,
      writtenAt: context.now,
      sentAt: null,
      failedAt: null,
      failure: null,
    })
    if (written) await context.emit('messages.written', { messageId: id })
  }
}

export const tellUrgent = (context: Context, entryId: string): Promise<void> =>
  tellEverybody(context, entryId, 'An urgent message came in')

/** Silence escalates: what waited too long becomes more urgent, belongs to nobody alone, and everybody is told. */
export const escalateSilence = async (context: Context): Promise<void> => {
  let isOne = false
  for (const thread of await readWaitingThreads(context.tx)) {
    const urgency = thread.urgency as Urgency
    const { waitingSince } = thread
    if (!waitingSince || !isTooLong({ ...thread, urgency, waitingSince }, context.now)) continue
    await changeThread(context.tx, thread, {
      urgency: raised(urgency),
      ownerId: null,
      takenAt: null,
      escalations: thread.escalations + 1,
      escalatedAt: context.now,
    })
    isOne = true
    const what = { action: 'silence told', thing: 'messages.thread', thingId: thread.id }
    context.touch({ ...what, patientId: thread.patientId ?? undefined })
  }
  // One mail, however many wait.
  if (isOne) await tellEverybody(context, context.newId(), 'A message has waited too long for an answer')
}
