import type { Insertable } from 'kysely'
import type { Tx } from '../../platform/database.ts'
import type { Tables } from '../../platform/tables.ts'

export type Entry = Awaited<ReturnType<typeof readEntries>>[number]

/** True where it was written now: a text that comes twice is one. */
export const addEntry = async (tx: Tx, row: Insertable<Tables['messages.entry']>): Promise<boolean> => {
  const written = await tx
    .insertInto('messages.entry')
    .values(row)
    .onConflict((oc) => oc.columns(['practiceId', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return Boolean(written)
}

export const readEntries = (tx: Tx, threadIds: string[]) =>
  tx
    .selectFrom('messages.entry')
    .selectAll()
    .where('threadId', 'in', threadIds.length > 0 ? threadIds : ['00000000-0000-0000-0000-000000000000'])
    .orderBy('saidAt')
    .orderBy('id')
    .execute()

export const hasEntry = async (tx: Tx, id: string): Promise<boolean> =>
  Boolean(await tx.selectFrom('messages.entry').select('id').where('id', '=', id).executeTakeFirst())
