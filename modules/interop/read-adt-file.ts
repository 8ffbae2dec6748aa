import type { Context } from '../../platform/context.ts'
import { refuse } from '../../platform/refusal.ts'
import type { Output } from '../../platform/route.ts'
import type { readAdtFile } from './feed-contract.ts'
import { receiveAdt } from './receive-adt.ts'

const MESSAGES_MAX = 500

/** Cuts a file at each MSH; bytes of a wire log's frames fall away. Latin-1 keeps every byte as it was. */
const cut = (bytes: Uint8Array): Buffer[] =>
  Buffer.from(bytes)
    .toString('latin1')
    .replaceAll('\v', '\r')
    .replaceAll('\x1c', '\r')
    .split(/(?:^|[\r\n]+)(?=MSH[^\w\s])/)
    .filter((text) => text.trim() !== '')
    .map((text) => Buffer.from(text, 'latin1'))

/** Each message by itself: one that cannot be read keeps no other from being taken in. */
export const readMessages = async (context: Context): Promise<Output<typeof readAdtFile>> => {
  const messages = cut(context.upload!.bytes)
  if (messages.length === 0) refuse('EMPTY', 'This file is empty. Export the messages again.')
  if (messages.length > MESSAGES_MAX)
    refuse('TOO_MANY', `There are more than ${MESSAGES_MAX} messages in this file. Cut it into smaller ones.`)
  const outcomes = []
  for (const bytes of messages) {
    const { outcome, sentence } = await receiveAdt(context, bytes, 'file')
    outcomes.push({ outcome, sentence })
  }
  return { messages: outcomes }
}
