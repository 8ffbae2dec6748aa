import { sql } from 'kysely'
import type { Tx } from '../../platform/database.ts'

/** The last day on which something was done for each patient here. */
export const readLastTasks = async (tx: Tx): Promise<{ patientId: string; on: string }[]> => {
  const { rows } = await sql<{ patientId: string; on: string }>`
    select patient_id, max(at)::date::text as on from tasks.event group by patient_id`.execute(tx)
  return rows
}
