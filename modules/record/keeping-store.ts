import { sql } from 'kysely'
import type { Tx } from '../../platform/database.ts'

/** The last visit of each patient that another system told us of. */
export const readLastVisits = async (tx: Tx): Promise<{ patientId: string; on: string }[]> => {
  const { rows } = await sql<{ patientId: string; on: string }>`
    select patient_id, max(left(coalesce(ended_on, started_on), 10)) as on from record.fact
    where kind = 'encounter' and coalesce(ended_on, started_on) ~ '^\\d{4}-\\d{2}-\\d{2}' group by patient_id`.execute(
    tx,
  )
  return rows
}

/** Documents that tell of this patient and of nobody else. */
export const readDocumentsOnlyOf = async (tx: Tx, patientId: string): Promise<string[]> => {
  const { rows } = await sql<{ id: string }>`
    select distinct f.document_id as id from record.fact f where f.patient_id = ${patientId} and not exists
      (select from record.fact o where o.document_id = f.document_id and o.patient_id <> ${patientId})`.execute(
    tx,
  )
  return rows.map(({ id }) => id)
}

/** For the keeper only: the record grows, until its time is over. */
export const removeDocuments = async (tx: Tx, ids: string[]): Promise<number> => {
  const { numAffectedRows } = await sql`delete from record.document where id = any(${ids}::uuid[])`.execute(
    tx,
  )
  return Number(numAffectedRows ?? 0)
}
