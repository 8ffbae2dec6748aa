import type { Context } from '../../platform/context.ts'
import { localeFor } from '../../words/index.ts'
import { say } from '../../words/say.ts'
import { readCard } from '../patients/index.ts'
import { readStaffMember } from '../practice/index.ts'
import { addMessage } from './store.ts'

/** A letter after three days of tries: who called, that it is no blame, and the number. Nothing of her health. */
export const writeUnreached = async (
  context: Context,
  patientId: string,
  contactId: string,
): Promise<void> => {
  const { tx, practice, now, actor } = context
  const card = await readCard(tx, patientId)
  if (!card) return
  const locale = localeFor(card.language)
  const caller = actor.kind === 'staff' ? (await readStaffMember(tx, actor.id))?.name : undefined
  const name = `${card.givenName} ${card.familyName}`
  const address = [name, card.addressLine, [card.city, card.state, card.postalCode].filter(Boolean).join(' ')]
  const id = context.newId()
  const written = await addMessage(tx, {
    practiceId: practice.id,
    id,
    patientId,
    channel: 'letter',
    purpose: 'could not reach you',
    purposeId: contactId,
    recipientKind: 'patient',
    recipientId: patientId,
    address: address.filter(Boolean).join(', '),
    language: locale,
    subject: say(locale, 'letter.unreached.subject', { practice: practice.name }),
    body: [
      say(locale, 'letter.unreached.greeting', { name }),
      say(locale, 'letter.unreached.tried', { caller: caller ?? practice.name }),
      say(locale, 'letter.unreached.call', { phone: practice.phone }),
      say(locale, 'letter.unreached.choose'),
      say(locale, 'letter.close', { practice: practice.name }),
    ].join('\n\n'),
    writtenAt: now,
    sentAt: null,
    failedAt: null,
    failure: null,
  })
  if (written) context.touch({ action: 'letter written', thing: 'messages.outgoing', thingId: id, patientId })
}
