import type { Insertable } from 'kysely'
import type { Tx } from '../../platform/database.ts'
import type { Tables } from '../../platform/tables.ts'

export type Hold = Awaited<ReturnType<typeof readHoldRows>>[number]

export const readHoldRows = (tx: Tx, patientId: string) =>
  tx
    .selectFrom('enrollment.hold')
    .select(['id', 'fromOn', 'untilOn', 'endedOn', 'reason', 'putBy'])
    .where('patientId', '=', patientId)
    .orderBy('fromOn', 'desc')
    .execute()

export const addHold = (tx: Tx, row: Insertable<Tables['enrollment.hold']>) =>
  tx
    .insertInto('enrollment.hold')
    .values(row)
    .onConflict((oc) => oc.columns(['practiceId', 'id']).doNothing())
    .execute()

export const updateHold = (tx: Tx, id: string, endedOn: string, endedBy: string) =>
  tx.updateTable('enrollment.hold').set({ endedOn, endedBy }).where('id', '=', id).execute()
