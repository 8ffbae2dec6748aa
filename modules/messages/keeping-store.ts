import { sql } from 'kysely'
import type { Tx } from '../../platform/database.ts'

/** The last day on which each patient wrote or was written to. */
export const readLastMessages = async (tx: Tx): Promise<{ patientId: string; on: string }[]> => {
  const { rows } = await sql<{ patientId: string; on: string }>`
    select patient_id, max(last_at)::date::text as on from messages.thread
    where patient_id is not null group by patient_id`.execute(tx)
  return rows
}
