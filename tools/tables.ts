import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { withTestCluster } from './test-cluster.ts'

/** Writes platform/tables.ts from the migrated database. CI runs it and fails if the file changes. */
const TYPES: Record<string, string> = {
  uuid: 'string',
  text: 'string',
  bool: 'boolean',
  int4: 'number',
  int8: 'number',
  numeric: 'number',
  float8: 'number',
  timestamptz: 'Date',
  date: 'string',
  bytea: 'Buffer',
  jsonb: 'Json',
  _text: 'string[]',
  _uuid: 'string[]',
  tstzrange: 'string',
}
const camel = (name: string) => name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())

const COLUMNS = `
  select table_schema as schema, table_name as table, column_name as column, udt_name as type,
         is_nullable = 'YES' as nullable, column_default is not null as defaulted
  from information_schema.columns
  where table_schema not in ('pg_catalog', 'information_schema', 'graphile_worker', 'public')
  order by table_schema, table_name, ordinal_position`

type Column = {
  schema: string
  table: string
  column: string
  type: string
  nullable: boolean
  defaulted: boolean
}

/** Filled in by the chain's trigger, never by us. */
const CHAINED = new Set(['seq', 'previous_hash', 'hash'])

const line = (c: Column): string => {
  const type = `${TYPES[c.type] ?? 'unknown'}${c.nullable ? ' | null' : ''}`
  const byDatabase = c.defaulted || (CHAINED.has(c.column) && c.table !== 'chain_head')
  const insert = c.type === 'jsonb' ? `string${c.nullable ? ' | null' : ''}` : type
  const written = byDatabase ? `${insert} | undefined` : insert
  return `    ${camel(c.column)}: ColumnType<${type}, ${written}, ${insert}>`
}

export const generateTables = async (url: string): Promise<string> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<Column>(COLUMNS)
  await client.end()
  const tables = Map.groupBy(rows, (row) => `${row.schema}.${row.table}`)
  const body = [...tables].map(
    ([name, columns]) =>
      `  '${name.split('.').map(camel).join('.')}': {\n${columns.map(line).join('\n')}\n  }`,
  )
  return `// Generated from the migrated database by \`npm run tables\`. Do not edit.
import type { ColumnType } from 'kysely'

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json }

export type Tables = {
${body.join('\n')}
}
`
}

if (process.argv[1] === import.meta.filename) {
  const target = join(import.meta.dirname, '..', 'platform', 'tables.ts')
  await withTestCluster(async ({ templateUrl }) => writeFileSync(target, await generateTables(templateUrl)))
}
