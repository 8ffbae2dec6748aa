import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../database.ts'
import { type OwnedTable, ownedTables } from './owned-tables.ts'

export type Counts = Record<string, number>

const isChained = ({ columns }: OwnedTable) => columns.some(({ name }) => name === 'previous_hash')

/** Keeps the hashes of links whose rows go, so that the chain can still be followed over them. */
const keepLinks = (
  tx: Tx,
  { name }: OwnedTable,
  practiceId: string,
  removalId: string,
  which: RawBuilder<unknown>,
) =>
  sql`insert into app.redacted_link (practice_id, chain, seq, removal_id, previous_hash, hash)
    select ${practiceId}, ${name}, seq, ${removalId}, previous_hash, hash from ${sql.table(name)} t
    where practice_id = ${practiceId} and ${which}`.execute(tx)

/**
 * Which rows of a table are about one subject: those that name it, and those that belong to a row that does.
 * Null: the table holds nothing of it.
 */
const rowsAbout = (
  table: OwnedTable,
  tables: Map<string, OwnedTable>,
  root: string,
  column: string,
  subjectId: string,
): RawBuilder<unknown> | null => {
  if (table.name === root) return sql`id = ${subjectId}`
  if (table.columns.some(({ name }) => name === column)) return sql`${sql.ref(column)} = ${subjectId}`
  const parents = table.references.flatMap(({ to, columns }) => {
    const parent = to === table.name ? undefined : tables.get(to)
    const which = parent && rowsAbout(parent, tables, root, column, subjectId)
    if (!parent || !which) return []
    const key = sql.join(parent.primaryKey.map((one) => sql.ref(one)))
    return [
      sql`(${sql.join(columns.map((one) => sql.ref(one)))}) in (select ${key} from ${sql.table(parent.name)} where ${which})`,
    ]
  })
  return parents.length === 0 ? null : sql`(${sql.join(parents, sql` or `)})`
}

export type Removing = {
  practiceId: string
  removalId: string
  /** The table of the subject itself, and the column that names it elsewhere. */
  root: string
  column: string
  subjectId: string
  /** Tables that go on naming the subject. */
  except: string[]
}

/** Removes every row about one subject, found by the catalog; says how many of each table. */
export const removeAbout = async (
  tx: Tx,
  { practiceId, removalId, root, column, subjectId, except }: Removing,
): Promise<Counts> => {
  const ordered = await ownedTables(tx)
  const tables = new Map(ordered.map((table) => [table.name, table]))
  const counts: Counts = {}
  for (const table of ordered.reverse()) {
    const which = except.includes(table.name) ? null : rowsAbout(table, tables, root, column, subjectId)
    if (!which) continue
    if (isChained(table) && table.name !== 'app.redacted_link')
      await keepLinks(tx, table, practiceId, removalId, which)
    const { numAffectedRows } = await sql`delete from ${sql.table(table.name)}
      where ${sql.ref(table.owner)} = ${practiceId} and ${which}`.execute(tx)
    if (numAffectedRows) counts[table.name] = Number(numAffectedRows)
  }
  return counts
}

/** Removes a practice with everything it owns; says how many rows of each table went. */
export const removePractice = async (tx: Tx, practiceId: string): Promise<Counts> => {
  const counts: Counts = {}
  for (const table of (await ownedTables(tx)).reverse()) {
    const { numAffectedRows } = await sql`delete from ${sql.table(table.name)}
      where ${sql.ref(table.owner)} = ${practiceId}`.execute(tx)
    if (numAffectedRows) counts[table.name] = Number(numAffectedRows)
  }
  return counts
}
