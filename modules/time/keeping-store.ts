import { sql } from 'kysely'
import type { Tx } from '../../platform/database.ts'

/** The last day on which time was given to each patient. */
export const readLastTime = async (tx: Tx): Promise<{ patientId: string; on: string }[]> => {
  const { rows } = await sql<{ patientId: string; on: string }>`
    select patient_id, max(upper(during))::date::text as on from time.entry group by patient_id`.execute(tx)
  return rows
}
