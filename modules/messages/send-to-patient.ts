import type { Context } from '../../platform/context.ts'
import { localeFor } from '../../words/index.ts'
import { say } from '../../words/say.ts'
import { readCard } from '../patients/index.ts'
import { plainAddress } from './address.ts'
import { valuesFor } from './coordinator.ts'
import { type TextKey, wordsOf } from './rules/texts.ts'
import { readIsStopped } from './stop-store.ts'
import { addMessage } from './store.ts'

export type ToPatient = {
  patientId: string
  /** Which of the words we have; nothing else leaves by text or mail. */
  text: TextKey
  purpose: string
  /** What it is about: one purpose, one thing, one person is one message. */
  purposeId: string
}

/** Mail where she has one that she did not stop, else a text; null where she can be reached by neither. */
const reach = async ({ tx }: Context, { email, phone }: { email: string | null; phone: string | null }) => {
  for (const [channel, address] of [
    ['mail', email],
    ['sms', phone],
  ] as const)
    if (address && !(await readIsStopped(tx, plainAddress(address)))) return { channel, address }
  return null
}

/** Tells the patient that there is something for her, in fixed words that say nothing of her health. */
export const sendToPatient = async (context: Context, to: ToPatient): Promise<'mail' | 'sms' | null> => {
  const { tx, practice, now } = context
  const card = await readCard(tx, to.patientId)
  if (!card || card.deceasedOn) return null
  const way = await reach(context, card)
  if (!way) return null
  const locale = localeFor(card.language)
  const values = await valuesFor(context, to.patientId, locale)
  const id = context.newId()
  const written = await addMessage(tx, {
    practiceId: practice.id,
    id,
    patientId: to.patientId,
    channel: way.channel,
    purpose: to.purpose,
    purposeId: to.purposeId,
    recipientKind: 'patient',
    recipientId: to.patientId,
    address: way.address,
    language: locale,
    subject: say(locale, 'text.subject', values),
    body: wordsOf(locale, { text: to.text, channel: way.channel }, values),
    writtenAt: now,
    sentAt: null,
    failedAt: null,
    failure: null,
  })
  if (written) await context.emit('messages.written', { messageId: id })
  return way.channel
}
