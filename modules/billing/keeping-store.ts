import { sql } from 'kysely'
import type { Tx } from '../../platform/database.ts'

/** The last day of service of each patient that was claimed. */
export const readLastClaims = async (tx: Tx): Promise<{ patientId: string; on: string }[]> => {
  const { rows } = await sql<{ patientId: string; on: string }>`
    select patient_id, max(service_on)::text as on from billing.claim group by patient_id`.execute(tx)
  return rows
}

export type Files = { claimFiles: string[]; answerFiles: string[] }

/** Files sent and received that hold claims of this patient and of nobody else who is still here. */
export const readFilesOnlyOf = async (tx: Tx, patientId: string): Promise<Files> => {
  const { rows: sent } = await sql<{ id: string }>`
    select f.id from billing.claim_file f
    where exists (select from billing.claim c where c.id = any(f.claim_ids) and c.patient_id = ${patientId})
      and not exists (select from billing.claim c where c.id = any(f.claim_ids) and c.patient_id <> ${patientId})`.execute(
    tx,
  )
  const { rows: received } = await sql<{ id: string }>`
    with about as (
      select e.answer_file_id as id, c.patient_id from billing.claim_event e join billing.claim c on c.id = e.claim_id
      union select r.answer_file_id, c.patient_id from billing.posting p
        join billing.remittance r on r.id = p.remittance_id join billing.claim c on c.id = p.claim_id)
    select id from about group by id having bool_and(patient_id = ${patientId})`.execute(tx)
  return { claimFiles: sent.map(({ id }) => id), answerFiles: received.map(({ id }) => id) }
}

/** For the keeper only. */
export const removeFiles = async (
  tx: Tx,
  { claimFiles, answerFiles }: Files,
): Promise<Record<string, number>> => {
  const sent = await sql`delete from billing.claim_file where id = any(${claimFiles}::uuid[])`.execute(tx)
  await sql`delete from billing.remittance where answer_file_id = any(${answerFiles}::uuid[])`.execute(tx)
  const received = await sql`delete from billing.answer_file where id = any(${answerFiles}::uuid[])`.execute(
    tx,
  )
  return {
    'billing.claim_file': Number(sent.numAffectedRows ?? 0),
    'billing.answer_file': Number(received.numAffectedRows ?? 0),
  }
}
