import type { Insertable } from 'kysely'
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
    .set({ sentAt, body, failedAt: null, failure: null })
    .where('id', '=', id)
    .execute()
/** It was written, and may not leave any more. */
export const markWithheld = (tx: Tx, id: string, failedAt: Date, failure: string) =>
  tx.updateTable('messages.outgoing').set({ failedAt, failure }).where('id', '=', id).execute()

export const readOutgoing = (tx: Tx, limit: number) =>
  tx
    .selectFrom('messages.outgoing')
    .select([
      'id',
      'patientId',
      'channel',
      'purpose',
      'address',
      'subject',
      'body',
      'writtenAt',
      'sentAt',
      'failure',
    ])
    .orderBy('writtenAt', 'desc')
    .limit(limit)
    .execute()
