import type { Context } from '../../platform/context.ts'
import { localeFor } from '../../words/index.ts'
import { say } from '../../words/say.ts'
import { readAddressesOf } from '../access/index.ts'
import { addMessage, type NewMessage } from './store.ts'

const write = async (
  context: Context,
  message: Pick<
    NewMessage,
    | 'patientId'
    | 'purpose'
    | 'purposeId'
    | 'recipientKind'
    | 'recipientId'
    | 'address'
    | 'language'
    | 'subject'
    | 'body'
  >,
) => {
  const id = context.newId()
  const channel = message.address.includes('@') ? 'mail' : 'sms'
  const open = { writtenAt: context.now, sentAt: null, failedAt: null, failure: null }
  const written = await addMessage(context.tx, {
    practiceId: context.practice.id,
    id,
    channel,
    ...message,
    ...open,
  })
  if (written) await context.emit('messages.written', { messageId: id })
}

/** Six digits and nothing else: not who she is, not what it opens. */
export const sendCode = async (context: Context, payload: Record<string, string>): Promise<void> => {
  const {
    patientId = '',
    recipientKind = '',
    recipientId = '',
    messageId = '',
    address = '',
    code = '',
  } = payload
  const locale = localeFor(payload.language ?? 'en')
  await write(context, {
    patientId,
    purpose: 'sign-in code',
    purposeId: messageId,
    recipientKind,
    recipientId,
    address,
    language: locale,
    subject: say(locale, 'letter.code.subject', { practice: context.practice.name }),
    body: [
      say(locale, 'letter.code.lead', { code }),
      say(locale, 'letter.code.warn', { practice: context.practice.name, phone: context.practice.phone }),
    ].join('\n\n'),
  })
}

/** At once, to everybody who reviews: that a chart was opened in an emergency. Whose and why stands behind the sign-in. */
export const tellOfGlass = async (context: Context, glassId: string): Promise<void> => {
  for (const { staffId, email } of await readAddressesOf(context.tx, 'access.review'))
    await write(context, {
      patientId: null,
      purpose: 'emergency access',
      purposeId: glassId,
      recipientKind: 'staff',
      recipientId: staffId,
      address: email,
      language: 'en',
      subject: 'A chart was opened in an emergency',
      body: `Somebody opened a chart that is not open to her role. Please look at who, why and whether it was right:\n\n${context.origin}/staff/emergencies`,
    })
}
