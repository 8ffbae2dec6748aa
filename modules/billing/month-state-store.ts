import { sql } from 'kysely'
import type { Month } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'

export type MonthState = {
  patientId: string
  state: string
  staffSeconds: number
  missingSeconds: number | null
}

/** Where the month of these patients stands, by its newest judgment. */
export const readMonthStates = async (
  tx: Tx,
  month: Month,
  patientIds: readonly string[],
): Promise<MonthState[]> => {
  const { rows } = await sql<MonthState>`
    select patient_id, state, staff_seconds, (result #>> '{nextThreshold,missingSeconds}')::int as missing_seconds
    from billing.assessment where month = ${month} and patient_id = any(${patientIds as string[]}::uuid[])`.execute(
    tx,
  )
  return rows
}
