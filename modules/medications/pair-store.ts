import { type Insertable, sql } from 'kysely'
import type { Tx } from '../../platform/database.ts'
import type { Tables } from '../../platform/tables.ts'
import type { Pair } from './rules/read-pairs.ts'

export const addPairList = (tx: Tx, row: Insertable<Tables['medications.pairList']>) =>
  tx.insertInto('medications.pairList').values(row).execute()

type New = { practiceId: string; listId: string; newId(): string }

/** All in one statement, however many. */
export const addPairs = (tx: Tx, pairs: readonly Pair[], { practiceId, listId, newId }: New) =>
  sql`insert into medications.pair (practice_id, id, list_id, one, other, why)
    select ${practiceId}, i.id, ${listId}, i.one, i.other, i.why
    from jsonb_to_recordset(${JSON.stringify(pairs.map((pair) => ({ ...pair, id: newId() })))}::jsonb)
      as i(id uuid, one text, other text, why text)`.execute(tx)

export const readPairLists = (tx: Tx) =>
  tx
    .selectFrom('medications.pairList')
    .select(['id', 'name', 'version', 'source', 'pairs', 'loadedBy', 'loadedAt'])
    .orderBy('loadedAt', 'desc')
    .orderBy('version', 'desc')
    .limit(200)
    .execute()

/** One version at a time: two people who load the same list at once get two numbers. */
export const readNextVersion = async (tx: Tx, name: string): Promise<number> => {
  await sql`select pg_advisory_xact_lock(hashtextextended('pair_list ' || app.practice_id()::text || ${name}, 0))`.execute(
    tx,
  )
  const { last } = await tx
    .selectFrom('medications.pairList')
    .select(({ fn }) => fn.max('version').as('last'))
    .where('name', '=', name)
    .executeTakeFirstOrThrow()
  return (last ?? 0) + 1
}

/** Pairs of the newest version of each list, both of which are among these. */
export const readPairsAmong = async (tx: Tx, ingredients: readonly string[]) => {
  const { rows } = await sql<{ one: string; other: string; why: string; list: string }>`
    select p.one, p.other, p.why, l.name as list
    from (select distinct on (name) practice_id, id, name from medications.pair_list order by name, version desc) l
    join medications.pair p on p.practice_id = l.practice_id and p.list_id = l.id
    where p.one = any(${[...ingredients]}::text[]) and p.other = any(${[...ingredients]}::text[])
    order by l.name, p.one, p.other`.execute(tx)
  return rows
}
