import type { Insertable } from 'kysely'
import type { Tx } from '../../platform/database.ts'
import type { Tables } from '../../platform/tables.ts'

export const addStop = (tx: Tx, row: Insertable<Tables['messages.stop']>) =>
  tx
    .insertInto('messages.stop')
    .values(row)
    .onConflict((oc) => oc.columns(['practiceId', 'id']).doNothing())
    .execute()

/** Whether this address wants nothing more: its newest line counts. */
export const readIsStopped = async (tx: Tx, address: string): Promise<boolean> =>
  (
    await tx
      .selectFrom('messages.stop')
      .select('stopped')
      .where('address', '=', address)
      .orderBy('writtenAt', 'desc')
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirst()
  )?.stopped ?? false
