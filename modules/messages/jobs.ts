import type { Context } from '../../platform/context.ts'
import type { Listeners } from '../../platform/jobs.ts'
import type { Mailer } from '../../platform/mail.ts'
import { readCaregivers } from '../patients/index.ts'
import { sendCode, tellOfGlass } from './send-code.ts'
import { markSent, markWithheld, readMessage } from './store.ts'
import { sendInvitation } from './tell-caregiver.ts'
import { tellFamily } from './tell-family.ts'
import { writeUnreached } from './write-unreached.ts'

type Message = NonNullable<Awaited<ReturnType<typeof readMessage>>>

/** A caregiver whose access has ended since the message was written is told nothing more. */
const mayStillLeave = async ({ tx, now }: Context, { recipientKind, recipientId, patientId }: Message) =>
  recipientKind !== 'caregiver' ||
  patientId === null ||
  (await readCaregivers(tx, patientId, now)).some(({ id }) => id === recipientId)
/** A code or a link is hers alone once it went out: who reads the outbox, or the database, opens nothing with it. */
const withoutKeys = ({ purpose, body }: { purpose: string; body: string }): string =>
  purpose === 'sign-in code'
    ? body.replace(/\d{6}/g, '······')
    : body.replace(/(\/(?:open\/|invitation#))[\w-]+/g, '$1…')

/** With a mail server a message leaves at once; without one it waits in the outbox, where people can look into it. */
export const messageListeners = (mailer: Mailer): Listeners => ({
  'contacts.closed': [
    async (context, { patientId = '', contactId = '', outcome }) => {
      if (outcome === 'reached') await tellFamily(context, patientId, contactId)
    },
  ],
  'contacts.unreachable': [
    (context, { patientId = '', contactId = '' }) => writeUnreached(context, patientId, contactId),
  ],
  'patients.caregiver-invited': [
    (context, { patientId = '', caregiverId = '', link = '' }) =>
      sendInvitation(context, patientId, caregiverId, link),
  ],
  'patients.code-made': [sendCode],
  'access.glass-broken': [(context, { glassId = '' }) => tellOfGlass(context, glassId)],
  'messages.written': [
    async (context, { messageId = '' }) => {
      const message = await readMessage(context.tx, messageId)
      // A text message is no mail: it waits in the outbox until something sends texts.
      if (!mailer || !message || message.sentAt || message.channel !== 'mail') return
      if (!(await mayStillLeave(context, message)))
        return void (await markWithheld(context.tx, messageId, context.now, 'Access ended before this left.'))
      await mailer({ to: message.address, subject: message.subject, text: message.body })
      await markSent(context.tx, messageId, context.now, withoutKeys(message))
    },
  ],
})
