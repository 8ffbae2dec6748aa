import type { Insertable } from 'kysely'
import type { Tx } from '../../platform/database.ts'
import type { Tables } from '../../platform/tables.ts'

/** False where somebody decided at the same moment. */
export const addAsked = async (tx: Tx, row: Insertable<Tables['readings.asked']>): Promise<boolean> => {
  const added = await tx
    .insertInto('readings.asked')
    .values(row)
    .onConflict((oc) => oc.columns(['practiceId', 'patientId', 'version']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return Boolean(added)
}

export const readAsked = (tx: Tx, patientId: string) =>
  tx
    .selectFrom('readings.asked')
    .selectAll()
    .where('patientId', '=', patientId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
