import { sql } from 'kysely'
import type { Tx } from '../../platform/database.ts'

/** The last day on which a plan of each patient was signed. */
export const readLastSigned = async (tx: Tx): Promise<{ patientId: string; on: string }[]> => {
  const { rows } = await sql<{ patientId: string; on: string }>`
    select patient_id, max(signed_at)::date::text as on from plans.signed_version group by patient_id`.execute(
    tx,
  )
  return rows
}
