import { sql } from 'kysely'
import type { Tx } from '../../platform/database.ts'

/** The day on which each patient was written down: the earliest that a last service can be. */
export const readLastWritten = async (tx: Tx): Promise<{ patientId: string; on: string }[]> => {
  const { rows } = await sql<{ patientId: string; on: string }>`
    select id as patient_id, created_at::date::text as on from patients.patient`.execute(tx)
  return rows
}

/** Everybody who was ever a caregiver of this patient. */
export const readCaregiverIds = async (tx: Tx, patientId: string): Promise<string[]> => {
  const rows = await tx
    .selectFrom('patients.caregiver')
    .select('id')
    .where('patientId', '=', patientId)
    .execute()
  return rows.map(({ id }) => id)
}
