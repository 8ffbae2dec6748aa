import type { Insertable, Updateable } from 'kysely'
import type { Tx } from '../../platform/database.ts'
import type { Tables } from '../../platform/tables.ts'

export type About = { name: string; birthDate: string; event: string; facility: string; happenedAt: string }

export const readUnmatched = async (tx: Tx) =>
  (
    await tx
      .selectFrom('interop.unmatchedNotice')
      .select(['id', 'source', 'reason', 'about', 'receivedAt'])
      .where('resolvedAt', 'is', null)
      .orderBy('receivedAt')
      .limit(500)
      .execute()
  ).map(({ about, ...row }) => ({ ...row, about: about as object as About }))

export const readUnmatchedOne = (tx: Tx, id: string) =>
  tx
    .selectFrom('interop.unmatchedNotice')
    .select(['id', 'source', 'message', 'resolvedAt'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

/** Once, however often the message comes. */
export const insertUnmatched = (tx: Tx, row: Insertable<Tables['interop.unmatchedNotice']>) =>
  tx
    .insertInto('interop.unmatchedNotice')
    .values(row)
    .onConflict((oc) => oc.columns(['practiceId', 'sha256']).doNothing())
    .execute()

export const updateUnmatched = (tx: Tx, id: string, change: Updateable<Tables['interop.unmatchedNotice']>) =>
  tx.updateTable('interop.unmatchedNotice').set(change).where('id', '=', id).execute()
