import { sql } from 'kysely'
import type { Tx } from '../../platform/database.ts'

/** The last day on which each patient agreed, was seen for it or was enrolled; who is enrolled still is served today and later. */
export const readLastEnrolled = async (tx: Tx): Promise<{ patientId: string; on: string }[]> => {
  const { rows } = await sql<{ patientId: string; on: string }>`
    select patient_id, max(last)::text as on from (
      select patient_id, given_at::date as last from enrollment.consent
      union all select patient_id, visited_on from enrollment.initiating_visit
      union all select patient_id, coalesce(ended_on, '9999-12-31') from enrollment.enrollment) days
    group by patient_id`.execute(tx)
  return rows
}
