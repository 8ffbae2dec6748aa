import { sql } from 'kysely'
import type { Tx } from '../../platform/database.ts'

/** The day by which the newest signed plan of each patient is to be reviewed, where it names one. */
export const readReviewDays = async (
  tx: Tx,
  patientIds: readonly string[],
): Promise<{ patientId: string; reviewOn: string }[]> => {
  const { rows } = await sql<{ patientId: string; reviewOn: string }>`
    select p.id as patient_id, v.review_on from unnest(${patientIds as string[]}::uuid[]) as p(id)
    cross join lateral (select s.content #>> '{review,nextOn}' as review_on from plans.signed_version s
      where s.practice_id = app.practice_id() and s.patient_id = p.id order by s.number desc limit 1) v
    where v.review_on is not null`.execute(tx)
  return rows
}
