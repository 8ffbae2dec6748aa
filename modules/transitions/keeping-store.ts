import { sql } from 'kysely'
import type { Tx } from '../../platform/database.ts'

/** The last day on which each patient was on the way, or was referred. */
export const readLastTransitions = async (tx: Tx): Promise<{ patientId: string; on: string }[]> => {
  const { rows } = await sql<{ patientId: string; on: string }>`
    select patient_id, max(last)::text as on from (
      select patient_id, coalesce(ended_at, opened_at)::date as last from transitions.transition
      union all select patient_id, received_at::date from transitions.notice
      union all select patient_id, recorded_at::date from transitions.referral_step
      union all select patient_id, made_at::date from transitions.referral) days
    group by patient_id`.execute(tx)
  return rows
}
