import { sql } from 'kysely'
import type { Tx } from '../../platform/database.ts'

/** The last day on which each patient was asked. */
export const readLastAsked = async (tx: Tx): Promise<{ patientId: string; on: string }[]> => {
  const { rows } = await sql<{ patientId: string; on: string }>`
    select patient_id, max(asked_on)::text as on from instruments.answered group by patient_id`.execute(tx)
  return rows
}
