import type { Context } from '../../platform/context.ts'
import { localeFor } from '../../words/index.ts'
import { say } from '../../words/say.ts'
import { readCaregivers } from '../patients/index.ts'
import { valuesFor } from './coordinator.ts'
import { wordsOf } from './rules/texts.ts'
import { addMessage } from './store.ts'
import { readThread } from './thread-store.ts'

/** A caregiver who began the matter is told of the answer, as long as messages are shared with her. */
export const tellOthers = async (context: Context, threadId: string, entryId: string): Promise<void> => {
  const { tx, now, practice } = context
  const thread = await readThread(tx, threadId)
  if (!thread?.patientId || thread.private || thread.begunByKind !== 'caregiver') return
  const all = await readCaregivers(tx, thread.patientId, now)
  const her = all.find(({ id, sections }) => id === thread.begunById && sections.includes('messages'))
  if (!her?.email) return
  const locale = localeFor('en')
  const values = await valuesFor(context, thread.patientId, locale)
  const id = context.newId()
  const written = await addMessage(tx, {
    practiceId: practice.id,
    id,
    patientId: thread.patientId,
    channel: 'mail',
    purpose: 'message',
    purposeId: entryId,
    recipientKind: 'caregiver',
    recipientId: her.id,
    address: her.email,
    language: locale,
    subject: say(locale, 'text.subject', values),
    body: wordsOf(locale, { text: 'message', channel: 'mail' }, values),
    writtenAt: now,
    sentAt: null,
    failedAt: null,
    failure: null,
  })
  if (written) await context.emit('messages.written', { messageId: id })
}
