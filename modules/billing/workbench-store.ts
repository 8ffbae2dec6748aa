import { type Insertable, sql } from 'kysely'
import type { Month } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import type { Tables } from '../../platform/tables.ts'

export const addApprovals = async (tx: Tx, rows: Insertable<Tables['billing.approval']>[]): Promise<void> => {
  if (rows.length === 0) return
  await tx
    .insertInto('billing.approval')
    .values(rows)
    .onConflict((oc) => oc.columns(['practiceId', 'id']).doNothing())
    .execute()
}

export type Approval = { patientId: string; says: string; approvedBy: string; approvedAt: Date }

/** The newest approval of each patient of a month. */
export const readApprovals = async (tx: Tx, month: Month): Promise<Map<string, Approval>> => {
  const { rows } =
    await sql<Approval>`select distinct on (patient_id) patient_id, says, approved_by, approved_at
    from billing.approval where month = ${month} order by patient_id, approved_at desc, id desc`.execute(tx)
  return new Map(rows.map((row) => [row.patientId, row]))
}

export const readReopenings = (tx: Tx, month: Month) =>
  tx
    .selectFrom('billing.monthReopening as r')
    .innerJoin('billing.monthClose as c', 'c.id', 'r.closeId')
    .select(['r.reason', 'r.reopenedBy', 'r.reopenedAt', 'c.closedBy', 'c.closedAt'])
    .where('c.month', '=', month)
    .orderBy('r.reopenedAt')
    .execute()

/** The attested diagnoses of everybody in a month, newest first wins. */
export const readAttestations = async (tx: Tx, month: Month): Promise<Map<string, string[]>> => {
  const { rows } = await sql<{
    patientId: string
    icd10: string[]
  }>`select distinct on (patient_id) patient_id, icd10
    from billing.attestation where month = ${month} order by patient_id, attested_at desc`.execute(tx)
  return new Map(rows.map(({ patientId, icd10 }) => [patientId, icd10]))
}
