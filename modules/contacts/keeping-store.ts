import { sql } from 'kysely'
import type { Tx } from '../../platform/database.ts'

/** The last day on which each patient was called or written to. */
export const readLastContacts = async (tx: Tx): Promise<{ patientId: string; on: string }[]> => {
  const { rows } = await sql<{ patientId: string; on: string }>`
    select patient_id, max(opened_at)::date::text as on from contacts.contact group by patient_id`.execute(tx)
  return rows
}
