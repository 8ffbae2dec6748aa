import type { Context } from '../../platform/context.ts'
import type { Mailer } from '../../platform/mail.ts'
import type { Texter } from '../../platform/texts.ts'
import { readCaregivers } from '../patients/index.ts'
import { readSendingHours } from '../practice/index.ts'
import { plainAddress } from './address.ts'
import { nextTry, whenToSend } from './rules/when-to-send.ts'
import { readIsStopped } from './stop-store.ts'
import { markFailed, markLater, markSent, markWithheld, readMessage } from './store.ts'

type Message = NonNullable<Awaited<ReturnType<typeof readMessage>>>
export type Senders = { mailer: Mailer; texter: Texter }

/** Answers to what she has just asked herself: they go out at night, and after a STOP (47 CFR 64.1200(a)(12)). */
const ASKED_FOR = ['sign-in code', 'text answer']

/** Why this may not leave any more; every channel asks here before it sends. */
export const mayNotLeave = async (
  { tx, now }: Context,
  { purpose, address, recipientKind, recipientId, patientId }: Message,
): Promise<string | null> => {
  if (purpose !== 'text answer' && (await readIsStopped(tx, plainAddress(address))))
    return 'She asked for no more messages at this address.'
  if (recipientKind !== 'caregiver' || patientId === null) return null
  // A caregiver whose access has ended since the message was written is told nothing more.
  const open = (await readCaregivers(tx, patientId, now)).some(({ id }) => id === recipientId)
  return open ? null : 'Access ended before this left.'
}

/** A code or a link is hers alone once it went out: who reads the outbox, or the database, opens nothing with it. */
const withoutKeys = ({ purpose, body }: { purpose: string; body: string }): string =>
  purpose === 'sign-in code'
    ? body.replace(/\d{6}/g, '······')
    : body.replace(/(\/(?:open\/|invitation#))[\w-]+/g, '$1…')

const hand = async ({ mailer, texter }: Senders, { id, channel, address, subject, body }: Message) => {
  if (channel === 'mail' && mailer) await mailer({ to: address, subject, text: body })
  else if (channel === 'sms' && texter) await texter({ id, to: address, text: body })
  else return false
  return true
}

/** Sends one message, or says when it will be tried again. Without a server for its channel it waits in the outbox. */
export const tryToSend = async (context: Context, messageId: string, senders: Senders): Promise<void> => {
  const { tx, now, practice } = context
  const message = await readMessage(tx, messageId)
  if (!message || message.sentAt) return
  const whyNot = await mayNotLeave(context, message)
  if (whyNot) return void (await markWithheld(tx, messageId, now, whyNot))
  if (message.channel === 'sms' && !ASKED_FOR.includes(message.purpose)) {
    const from = whenToSend(now, practice.timeZone, await readSendingHours(tx))
    if (from > now) return void (await markLater(tx, messageId, from))
  }
  try {
    const sent = await hand(senders, message)
    if (sent) await markSent(tx, messageId, now, withoutKeys(message))
    else await markLater(tx, messageId, null)
  } catch {
    // What the server said may hold an address; the outbox says what to do instead.
    const failures = message.attempts + 1
    const again = nextTry(failures, now)
    const failure = again
      ? 'The server could not be reached, or refused it. It is tried again.'
      : 'It did not leave after seven tries. Check the address, then call.'
    await markFailed(tx, messageId, { failedAt: now, failure, attempts: failures, nextTryAt: again })
  }
}
