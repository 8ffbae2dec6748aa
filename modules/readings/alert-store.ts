import { type Insertable, sql } from 'kysely'
import type { Tx } from '../../platform/database.ts'
import type { Tables } from '../../platform/tables.ts'

/** A reading is told about once. */
export const addAlert = (tx: Tx, row: Insertable<Tables['readings.alert']>) =>
  tx
    .insertInto('readings.alert')
    .values(row)
    .onConflict((oc) => oc.columns(['practiceId', 'readingId']).doNothing())
    .execute()

export type AlertRow = Awaited<ReturnType<typeof readAlertsOf>>[number]

const alerts = (tx: Tx) =>
  tx
    .selectFrom('readings.alert as a')
    .leftJoin('readings.alertStep as s', (on) => on.onRef('s.alertId', '=', 'a.id').on('s.kind', '=', 'seen'))
    .leftJoin('readings.alertStep as e', (on) =>
      on.onRef('e.alertId', '=', 'a.id').on('e.kind', '=', 'ended'),
    )
    .selectAll('a')
    .select(['s.byStaff as seenBy', 's.at as seenAt', 'e.byStaff as endedBy', 'e.at as endedAt'])

export const readAlertsOf = (tx: Tx, patientId: string) =>
  alerts(tx).where('a.patientId', '=', patientId).execute()

/** What nobody has ended: red before yellow, the oldest first; of some patients where they are named. */
export const readOpenAlerts = (tx: Tx, patientIds?: readonly string[]) =>
  alerts(tx)
    .where('e.id', 'is', null)
    .$if(patientIds !== undefined, (of) =>
      of.where(sql<boolean>`a.patient_id = any(${[...(patientIds ?? [])]}::uuid[])`),
    )
    .orderBy('a.zone')
    .orderBy('a.raisedAt')
    .execute()

export const readAlert = (tx: Tx, id: string) => alerts(tx).where('a.id', '=', id).executeTakeFirst()

/** False where this step was done before. */
export const addAlertStep = async (
  tx: Tx,
  row: Insertable<Tables['readings.alertStep']>,
): Promise<boolean> => {
  const added = await tx
    .insertInto('readings.alertStep')
    .values(row)
    .onConflict((oc) => oc.columns(['practiceId', 'alertId', 'kind']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return Boolean(added)
}
