import { createHash } from 'node:crypto'
import { createReadStream, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { type Database, inPractice, type Tx } from '../database.ts'
import { refuse } from '../refusal.ts'
import { asKeeper } from './as-keeper.ts'
import { readHeads } from './export-practice.ts'
import { type ExportedFile, FORMAT, type Manifest } from './manifest.ts'
import { inOrder, type OwnedTable, ownedTables, schemaVersion } from './owned-tables.ts'

const PIECE_CHARACTERS = 1_000_000

const readManifest = (folder: string): { manifest: Manifest; sha256: string } => {
  try {
    const text = readFileSync(join(folder, 'manifest.json'), 'utf8')
    const manifest = JSON.parse(text) as Manifest
    if (manifest.format === FORMAT)
      return { manifest, sha256: createHash('sha256').update(text).digest('hex') }
  } catch {
    // Said below, together with a manifest of something else.
  }
  return refuse(
    'NO_MANIFEST',
    `${folder} holds no manifest.json of a Throughline export. Name the folder that \`practice export\` wrote.`,
  )
}

const sumOf = async (path: string): Promise<string> => {
  const sum = createHash('sha256')
  for await (const piece of createReadStream(path)) sum.update(piece as Buffer)
  return sum.digest('hex')
}

/** Before the database is touched: every file is there, as it was written, and no other. */
const checkFiles = async (folder: string, { files }: Manifest) => {
  const there = new Set(readdirSync(join(folder, 'tables')).map((name) => `tables/${name}`))
  for (const { file, sha256 } of files) {
    if (!there.delete(file)) refuse('FILE_MISSING', `${file} is missing. Copy the whole export again.`)
    if ((await sumOf(join(folder, file))) !== sha256)
      refuse('FILE_CHANGED', `${file} is not as it was exported. Copy the whole export again.`)
  }
  for (const file of there) refuse('FILE_ADDED', `${file} is not part of the export. Take it out.`)
}

const checkSchema = async (tx: Tx, { schema, files }: Manifest, tables: OwnedTable[]) => {
  const here = await schemaVersion(tx)
  const differing = [...schema, ...here].find((name) => !(schema.includes(name) && here.includes(name)))
  if (differing)
    refuse(
      'OTHER_SCHEMA',
      `The export and this database differ: ${differing} is in one of them only. Bring both to the same version of Throughline, export again, and import that.`,
    )
  for (const { name } of tables)
    if (!files.some(({ table }) => table === name))
      refuse('TABLE_MISSING', `The manifest lists no file for ${name}. Export again.`)
}

/** Ends at line feeds only: readline also breaks at U+2028, which may stand in a text. */
async function* linesOf(path: string): AsyncGenerator<string> {
  let rest = ''
  for await (const piece of createReadStream(path, 'utf8')) {
    const [begun = '', ...lines] = (piece as string).split('\n')
    rest += begun
    for (const next of lines) {
      yield rest
      rest = next
    }
  }
  if (rest) yield rest
}

/** Lines wait in a table of their own, so that memory holds one piece and rows that refer to each other come in at once. */
const stage = async (tx: Tx, path: string) => {
  await sql`create temporary table if not exists incoming (n bigserial, line jsonb) on commit drop`.execute(
    tx,
  )
  await sql`truncate incoming restart identity`.execute(tx)
  const send = (piece: string[]) =>
    sql`insert into incoming (line) select unnest(${piece}::text[])::jsonb`.execute(tx)
  let piece: string[] = []
  let size = 0
  for await (const line of linesOf(path)) {
    piece.push(line)
    size += line.length
    if (size < PIECE_CHARACTERS) continue
    await send(piece)
    piece = []
    size = 0
  }
  if (piece.length > 0) await send(piece)
}

const refuseForeignRows = async (tx: Tx, { file }: ExportedFile, table: OwnedTable, practiceId: string) => {
  const { rows } = await sql<{ n: number }>`select n from incoming
    where line->>${sql.lit(table.owner)} is distinct from ${practiceId} order by n limit 1`.execute(tx)
  if (rows[0]) refuse('FOREIGN_ROW', `${file}: line ${rows[0].n} belongs to another practice.`)
}

const readyMonths = (tx: Tx, { name }: OwnedTable) =>
  sql`select ${sql.id(name.split('.')[0] ?? '', 'ready_month')}(at) from
    (select distinct date_trunc('month', (line->>'at')::timestamptz) as at from incoming) months`.execute(tx)

const bringIn = async (tx: Tx, file: ExportedFile, table: OwnedTable, folder: string, practiceId: string) => {
  await stage(tx, join(folder, file.file))
  await refuseForeignRows(tx, file, table, practiceId)
  if (table.byMonth) await readyMonths(tx, table)
  const columns = sql.join(table.columns.map(({ name }) => sql.ref(name)))
  const name = sql.table(table.name)
  await sql`insert into ${name} (${columns}) select ${columns}
    from (select r.* from incoming i, jsonb_populate_record(null::${name}, i.line) r) rows
    order by ${inOrder(table)}`.execute(tx)
  const { rows } = await sql<{ n: number }>`select count(*) as n from ${name}
    where ${sql.ref(table.owner)} = ${practiceId}`.execute(tx)
  if (rows[0]?.n !== file.rows)
    refuse('ROWS_MISSING', `${file.file} should hold ${file.rows} rows and ${rows[0]?.n} came in.`)
}

export type Importing = {
  /** Refuses where the practice is here already. */
  before(tx: Tx, practice: Manifest['practice']): Promise<void>
  /** Checks what came in and keeps that it did; runs before anything is committed. */
  after(tx: Tx, manifest: Manifest, manifestSha256: string): Promise<void>
}

/** Brings an exported practice in, whole or not at all, beside whatever is here. Only the owner of the tables can. */
export const importPractice = async (
  ownerDb: Database,
  folder: string,
  { before, after }: Importing,
): Promise<Manifest> => {
  const { manifest, sha256 } = readManifest(folder)
  await checkFiles(folder, manifest)
  const { id } = manifest.practice
  return inPractice(ownerDb, id, async (tx) => {
    await sql`set local timezone = 'UTC'`.execute(tx)
    const tables = await ownedTables(tx)
    await checkSchema(tx, manifest, tables)
    await before(tx, manifest.practice)
    await asKeeper(tx, id, 'import', async () => {
      for (const table of tables) {
        const file = manifest.files.find((one) => one.table === table.name)
        if (file) await bringIn(tx, file, table, folder, id)
      }
    })
    if (JSON.stringify(await readHeads(tx, id)) !== JSON.stringify(manifest.chains))
      refuse('OTHER_HEADS', 'The newest links of the chains are not those of the manifest. Nothing was kept.')
    await after(tx, manifest, sha256)
    return manifest
  })
}
