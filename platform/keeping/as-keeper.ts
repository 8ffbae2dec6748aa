import { sql } from 'kysely'
import type { Tx } from '../database.ts'

/**
 * What only the owner of the tables may do: bring links of a chain in as they were, or take rows away from tables that
 * only grow. The mark that allows it lives in this transaction and for this practice only.
 */
export const asKeeper = async <T>(
  tx: Tx,
  practiceId: string,
  kind: 'import' | 'removal',
  work: () => Promise<T>,
): Promise<T> => {
  await sql`insert into app.keeper_work (about_practice, kind) values (${practiceId}, ${kind})`.execute(tx)
  const done = await work()
  await sql`delete from app.keeper_work where about_practice = ${practiceId} and kind = ${kind}`.execute(tx)
  return done
}
