import { type Insertable, sql } from 'kysely'
import type { Tx } from '../../platform/database.ts'
import type { Tables } from '../../platform/tables.ts'

export type NewMessage = Insertable<Tables['messages.outgoing']>

/** One message for one purpose and person: a job that runs twice writes once. True where it was written now. */
export const addMessage = async (tx: Tx, row: NewMessage): Promise<boolean> => {
  const written = await tx
    .insertInto('messages.outgoing')
    .values(row)
    .onConflict((oc) =>
      oc.columns(['practiceId', 'purpose', 'purposeId', 'recipientId', 'channel']).doNothing(),
    )
    .returning('id')
    .executeTakeFirst()
  return Boolean(written)
}

export const readMessage = (tx: Tx, id: string) =>
  tx.selectFrom('messages.outgoing').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
/** Sent, and kept without what would still open a page. */
export const markSent = (tx: Tx, id: string, sentAt: Date, body: string) =>
  tx
    .updateTable('messages.outgoing')
    .set({ sentAt, body, failedAt: null, failure: null, nextTryAt: null })
    .where('id', '=', id)
    .execute()
/** It was written, and may not leave any more. */
export const markWithheld = (tx: Tx, id: string, failedAt: Date, failure: string) =>
  tx
    .updateTable('messages.outgoing')
    .set({ failedAt, failure, nextTryAt: null })
    .where('id', '=', id)
    .execute()

/** The letters of one writing, in the order of their languages, so that they are folded together. */
export const readLetters = (tx: Tx, writingId: string) =>
  tx
    .selectFrom('messages.outgoing')
    .selectAll()
    .where('channel', '=', 'letter')
    .where('purposeId', '=', writingId)
    .orderBy('language')
    .orderBy('id')
    .execute()

type Failed = { failedAt: Date; failure: string; attempts: number; nextTryAt: Date | null }
export const markFailed = (tx: Tx, id: string, failed: Failed) =>
  tx.updateTable('messages.outgoing').set(failed).where('id', '=', id).execute()
export const markLater = (tx: Tx, id: string, nextTryAt: Date | null) =>
  tx.updateTable('messages.outgoing').set({ nextTryAt }).where('id', '=', id).execute()

/** What waits for its hour, or for another try. */
export const readDue = async (tx: Tx, now: Date): Promise<string[]> =>
  (
    await tx
      .selectFrom('messages.outgoing')
      .select('id')
      .where('sentAt', 'is', null)
      .where('nextTryAt', '<=', now)
      .orderBy('nextTryAt')
      .limit(500)
      .execute()
  ).map(({ id }) => id)

/** What has not left to an address yet, so that a STOP reaches it in the queue. */
export const readUnsentTo = (tx: Tx, address: string) =>
  tx
    .selectFrom('messages.outgoing')
    .selectAll()
    .where('sentAt', 'is', null)
    .where('failure', 'is', null)
    .where(
      sql<boolean>`case when address like '%@%' then lower(address) else right(regexp_replace(address, '\\D', '', 'g'), 10) end = ${address}`,
    )
    .execute()

export const readOutgoing = (tx: Tx, limit: number) =>
  tx
    .selectFrom('messages.outgoing')
    .select([
      'id',
      'patientId',
      'channel',
      'purpose',
      'purposeId',
      'address',
      'subject',
      'body',
      'writtenAt',
      'sentAt',
      'failure',
      'nextTryAt',
    ])
    .orderBy('writtenAt', 'desc')
    .limit(limit)
    .execute()
