import { sql } from 'kysely'
import type { Tx } from '../../platform/database.ts'

/** How long a call of this practice takes, with its writing, on average since then; null where there was none. */
export const readSecondsPerContact = async (tx: Tx, since: Date): Promise<number | null> => {
  const { rows } = await sql<{ seconds: number | null }>`
    select avg(seconds)::float8 as seconds from (
      select sum(extract(epoch from upper(during) - lower(during))) as seconds from time.entry
      where contact_id is not null and recorded_at >= ${since} group by contact_id) calls`.execute(tx)
  return rows[0]?.seconds ?? null
}
