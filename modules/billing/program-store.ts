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

export const addDeductible = (tx: Tx, row: Insertable<Tables['billing.deductible']>) =>
  tx
    .insertInto('billing.deductible')
    .values(row)
    .onConflict((oc) => oc.columns(['practiceId', 'id']).doNothing())
    .execute()

/** What was left of the year's deductible when somebody last told it, less what Medicare applied to our claims since. */
export const readDeductible = async (tx: Tx, patientId: string, year: number): Promise<number | null> => {
  const { rows } = await sql<{ cents: number }>`
    select greatest(0, d.remaining_cents - coalesce((select sum(x.cents) from billing.posting_reason x
        join billing.posting p on p.id = x.posting_id join billing.claim c on c.id = p.claim_id
        where c.patient_id = d.patient_id and left(c.month, 4) = d.year::text and x.bears = 'PR' and x.reason = '1'
          and p.posted_at > d.recorded_at), 0))::int as cents
    from billing.deductible d where d.patient_id = ${patientId} and d.year = ${year}
    order by d.recorded_at desc, d.id desc limit 1`.execute(tx)
  return rows[0]?.cents ?? null
}
