import { sql } from 'kysely'
import type { Tx } from '../../platform/database.ts'

/** The last day on which a reading of each patient came in or was looked at. */
export const readLastReadings = async (tx: Tx): Promise<{ patientId: string; on: string }[]> => {
  const { rows } = await sql<{ patientId: string; on: string }>`
    select patient_id, max(at)::date::text as on from (
      select patient_id, recorded_at as at from readings.reading
      union all select patient_id, at from readings.alert_step) one
    group by patient_id`.execute(tx)
  return rows
}
