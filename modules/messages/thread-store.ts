import type { Insertable, Updateable } from 'kysely'
import type { Tx } from '../../platform/database.ts'
import type { Tables } from '../../platform/tables.ts'

export type NewThread = Insertable<Tables['messages.thread']>
export type Thread = NonNullable<Awaited<ReturnType<typeof readThread>>>

export const addThread = (tx: Tx, row: NewThread) => tx.insertInto('messages.thread').values(row).execute()

export const readThread = (tx: Tx, id: string) =>
  tx.selectFrom('messages.thread').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

/** A change by somebody who saw this version; false where somebody else was first. */
export const changeThread = async (
  tx: Tx,
  { id, version }: { id: string; version: number },
  change: Updateable<Tables['messages.thread']>,
): Promise<boolean> => {
  const changed = await tx
    .updateTable('messages.thread')
    .set({ ...change, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst()
  return Boolean(changed)
}

/** What waits, and what was said last: the inbox in the order in which it should be read. */
export const readOpenThreads = (tx: Tx, limit: number) =>
  tx
    .selectFrom('messages.thread')
    .selectAll()
    .where('endedAt', 'is', null)
    .orderBy('waitingSince', (order) => order.asc().nullsLast())
    .limit(limit)
    .execute()

export const readThreadsOf = (tx: Tx, patientId: string) =>
  tx
    .selectFrom('messages.thread')
    .selectAll()
    .where('patientId', '=', patientId)
    .orderBy('lastAt', 'desc')
    .limit(50)
    .execute()

/** The matter a further text belongs to: the newest from this number that nobody has ended. */
export const readOpenTextThread = (tx: Tx, address: string) =>
  tx
    .selectFrom('messages.thread')
    .selectAll()
    .where('channel', '=', 'sms')
    .where('address', '=', address)
    .where('endedAt', 'is', null)
    .orderBy('lastAt', 'desc')
    .limit(1)
    .forUpdate()
    .executeTakeFirst()

export const readWaitingThreads = (tx: Tx) =>
  tx
    .selectFrom('messages.thread')
    .selectAll()
    .where('waitingSince', 'is not', null)
    .where('endedAt', 'is', null)
    .forUpdate()
    .execute()
