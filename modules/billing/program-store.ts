import { type Insertable, sql } from 'kysely'
import type { Month } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import type { Tables } from '../../platform/tables.ts'

export const addProgramFact = (tx: Tx, row: Insertable<Tables['billing.programFact']>) =>
  tx
    .insertInto('billing.programFact')
    .values(row)
    .onConflict((oc) => oc.columns(['practiceId', 'id']).doNothing())
    .execute()

/** The newest facts of each program that hold in the month: its own, or those that belong to no month. */
export const readProgramFacts = async (
  tx: Tx,
  patientId: string,
  month: Month,
): Promise<Map<string, Record<string, unknown>>> => {
  const { rows } = await sql<{ program: string; facts: Record<string, unknown> }>`
    select distinct on (program) program, facts from billing.program_fact
    where patient_id = ${patientId} and (month is null or month = ${month}) order by program, recorded_at desc, id desc`.execute(
    tx,
  )
  return new Map(rows.map(({ program, facts }) => [program, facts]))
}
