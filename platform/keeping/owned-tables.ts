import { sql } from 'kysely'
import type { Tx } from '../database.ts'

export type Column = { name: string; type: string; required: boolean }
export type Reference = { columns: string[]; to: string }
export type OwnedTable = {
  name: string
  about: string | null
  /** The column that says whose row it is: practice_id, or id of the practice itself. */
  owner: string
  primaryKey: string[]
  columns: Column[]
  references: Reference[]
  /** One part a month, which its schema’s `ready_month` makes. */
  byMonth: boolean
}

/** Tables with the policy `practice`, as `app.tenant_table` makes them: found, so that nobody need remember a new one. */
const readTables = async (tx: Tx): Promise<OwnedTable[]> => {
  const { rows } = await sql<OwnedTable>`
    select n.nspname || '.' || c.relname as name, obj_description(c.oid, 'pg_class') as about, c.relkind = 'p' as "byMonth",
      case when exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'practice_id')
        then 'practice_id' else 'id' end as owner,
      (select array_agg(a.attname::text order by k.at) from pg_index i, unnest(i.indkey) with ordinality k(number, at), pg_attribute a
        where i.indrelid = c.oid and i.indisprimary and a.attrelid = c.oid and a.attnum = k.number) as "primaryKey",
      (select json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod), 'required', a.attnotnull)
          order by a.attnum) from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
      coalesce((select json_agg(json_build_object('to', fn.nspname || '.' || f.relname,
          'columns', (select array_agg(a.attname::text order by k.at) from unnest(r.conkey) with ordinality k(number, at), pg_attribute a
            where a.attrelid = c.oid and a.attnum = k.number)) order by r.conname)
        from pg_constraint r join pg_class f on f.oid = r.confrelid join pg_namespace fn on fn.oid = f.relnamespace
        where r.conrelid = c.oid and r.contype = 'f' and not f.relispartition), '[]') as references
    from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_policy p on p.polrelid = c.oid
    where p.polname = 'practice' and c.relkind in ('r', 'p') and not c.relispartition order by 1`.execute(tx)
  return rows
}

/** Every table a practice owns, a table after those it refers to: the order in which rows can be brought in. */
export const ownedTables = async (tx: Tx): Promise<OwnedTable[]> => {
  const waiting = await readTables(tx)
  const ordered: OwnedTable[] = []
  while (waiting.length > 0) {
    const next = waiting.findIndex((table) =>
      table.references.every(({ to }) => to === table.name || !waiting.some(({ name }) => name === to)),
    )
    if (next < 0)
      throw new Error(`tables refer to each other in a circle: ${waiting.map(({ name }) => name)}`)
    ordered.push(...waiting.splice(next, 1))
  }
  return ordered
}

/** The names of the migrations this database has run: an export can be read where they are the same. */
export const schemaVersion = async (tx: Tx): Promise<string[]> => {
  const { rows } = await sql<{ name: string }>`select name from public.migration order by name`.execute(tx)
  return rows.map(({ name }) => name)
}

/** Rows come in the order of their key, byte by byte whatever the database's collation; a chain in the order of its links. */
export const inOrder = ({ primaryKey, columns }: OwnedTable) => {
  const typeOf = new Map(columns.map(({ name, type }) => [name, type]))
  const keys = typeOf.has('previous_hash') && primaryKey.includes('id') ? ['seq'] : primaryKey
  return sql.join(
    keys.map((key) => (typeOf.get(key) === 'text' ? sql`${sql.ref(key)} collate "C"` : sql.ref(key))),
  )
}
