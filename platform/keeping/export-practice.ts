import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createWriteStream, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Database, Tx } from '../database.ts'
import { Refusal } from '../refusal.ts'
import { describeExport } from './describe-export.ts'
import { type ExportedFile, FORMAT, type Manifest } from './manifest.ts'
import { inOrder, type OwnedTable, ownedTables, schemaVersion } from './owned-tables.ts'

export type Exported = { manifest: Manifest; manifestSha256: string; rows: number }

const ROWS_MAX = 2000
/** Documents are megabytes a row. */
const ROWS_MAX_OF_FILES = 4

/** Asks in pieces, so that memory holds one piece however long the table is. */
async function* rowsOf(tx: Tx, table: OwnedTable, practiceId: string): AsyncGenerator<string[]> {
  const hasFiles = table.columns.some(({ name, type }) => name === 'content' && type === 'bytea')
  await sql`declare exported no scroll cursor for select to_jsonb(t)::text as line from ${sql.table(table.name)} t
    where ${sql.ref(table.owner)} = ${sql.lit(practiceId)}::uuid order by ${inOrder(table)}`.execute(tx)
  for (;;) {
    const { rows } = await sql<{
      line: string
    }>`fetch ${sql.lit(hasFiles ? ROWS_MAX_OF_FILES : ROWS_MAX)} from exported`.execute(tx)
    if (rows.length === 0) break
    yield rows.map(({ line }) => `${line}\n`)
  }
  await sql`close exported`.execute(tx)
}

const writeTable = async (
  tx: Tx,
  table: OwnedTable,
  practiceId: string,
  folder: string,
): Promise<ExportedFile> => {
  const file = `tables/${table.name}.ndjson`
  const out = createWriteStream(join(folder, file), { mode: 0o600 })
  const sum = createHash('sha256')
  let count = 0
  for await (const lines of rowsOf(tx, table, practiceId)) {
    const piece = lines.join('')
    sum.update(piece)
    count += lines.length
    if (!out.write(piece)) await once(out, 'drain')
  }
  out.end()
  await once(out, 'close')
  return { file, table: table.name, rows: count, sha256: sum.digest('hex') }
}

/** The newest link of each chain, as it stands in this transaction. */
export const readHeads = async (tx: Tx, practiceId: string): Promise<Manifest['chains']> => {
  const { rows } = await sql<Manifest['chains'][number]>`
    select chain, seq, encode(hash, 'hex') as hash from app.chain_head
    where practice_id = ${practiceId} order by chain collate "C"`.execute(tx)
  return rows
}

const emptyFolder = (folder: string) => {
  mkdirSync(join(folder, 'tables'), { recursive: true, mode: 0o700 })
  const inside = readdirSync(folder).filter((name) => name !== 'tables')
  if (inside.length > 0 || readdirSync(join(folder, 'tables')).length > 0)
    throw new Refusal(
      'NOT_EMPTY',
      `The folder ${folder} holds something already. Name an empty or a new one.`,
    )
}

/**
 * Everything a practice owns, one file a table, as of one instant. Nothing in it depends on when or where it was
 * made: the same rows give the same bytes.
 */
export const exportPractice = (
  db: Database,
  practice: Manifest['practice'],
  folder: string,
): Promise<Exported> => {
  emptyFolder(folder)
  const begun = db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only')
  return begun.execute(async (tx) => {
    await sql`set local app.practice_id = ${sql.lit(practice.id)}`.execute(tx)
    await sql`set local timezone = 'UTC'`.execute(tx)
    await sql`set local datestyle = 'ISO'`.execute(tx)
    const tables = await ownedTables(tx)
    const files: ExportedFile[] = []
    for (const table of tables) files.push(await writeTable(tx, table, practice.id, folder))
    const { id, slug, name } = practice
    const manifest: Manifest = {
      format: FORMAT,
      practice: { id, slug, name },
      schema: await schemaVersion(tx),
      chains: await readHeads(tx, practice.id),
      files,
    }
    const text = `${JSON.stringify(manifest, null, 2)}\n`
    writeFileSync(join(folder, 'manifest.json'), text, { mode: 0o600 })
    writeFileSync(join(folder, 'README.md'), describeExport(manifest, tables), { mode: 0o600 })
    const manifestSha256 = createHash('sha256').update(text).digest('hex')
    return { manifest, manifestSha256, rows: files.reduce((sum, { rows }) => sum + rows, 0) }
  })
}
