import type { Insertable } from 'kysely'
import type { Tx } from '../../platform/database.ts'
import type { Tables } from '../../platform/tables.ts'

/** How far her goals were reached, the newest first. */
export const readAttainments = (tx: Tx, patientId: string) =>
  tx
    .selectFrom('plans.goalAttainment')
    .select(['id', 'goalId', 'score', 'words', 'saidBy', 'saidOn', 'setBy'])
    .where('patientId', '=', patientId)
    .orderBy('saidOn', 'desc')
    .orderBy('setAt', 'desc')
    .execute()

export const addAttainment = (tx: Tx, row: Insertable<Tables['plans.goalAttainment']>) =>
  tx
    .insertInto('plans.goalAttainment')
    .values(row)
    .onConflict((oc) => oc.columns(['practiceId', 'id']).doNothing())
    .execute()
