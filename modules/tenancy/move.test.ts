import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import pg from 'pg'
import { type Database, inPractice, openDatabase } from '../../platform/database.ts'
import { farAway, patients, practice, secondPractice } from '../../samples/cast.ts'
import { liveAMonth } from '../../samples/live-a-month.ts'
import { addWhatTheMonthHadNot } from '../../tests/rest-of-a-practice.ts'
import { makeDatabase, openStage, type Stage } from '../../tests/stage.ts'
import { verifyChains } from '../audit/index.ts'
import { exportTo, importFrom, type Keeper } from './index.ts'

const filesIn = (folder: string) =>
  [
    'README.md',
    'manifest.json',
    ...readdirSync(join(folder, 'tables')).map((name) => `tables/${name}`),
  ].sort()
const sumsOf = (folder: string) =>
  Object.fromEntries(
    filesIn(folder).map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(join(folder, file)))
        .digest('hex'),
    ]),
  )

describe('moving a practice', () => {
  let stage: Stage
  let keeper: Keeper
  let root: string
  let first: string
  const opened: Database[] = []
  const dropping: (() => Promise<void>)[] = []

  /** Another installation, with nothing in it. */
  const elsewhere = async (): Promise<Keeper> => {
    const database = await makeDatabase()
    const [db, ownerDb] = [openDatabase(database.appUrl), openDatabase(database.ownerUrl)]
    opened.push(db, ownerDb)
    dropping.push(database.drop)
    return { world: { ...stage.world, db }, ownerDb, operator: 'pat' }
  }
  const copyOf = (folder: string, name: string) => {
    const copy = join(root, name)
    cpSync(folder, copy, { recursive: true })
    return copy
  }

  before(async () => {
    stage = await openStage()
    await liveAMonth(stage.world)
    await stage.runJobs()
    await addWhatTheMonthHadNot(stage)
    await stage.owner.query(`set app.practice_id = '${practice.id}'`)
    await stage.owner.query(
      `update patients.patient set given_name = $1, created_at = '2026-03-03 14:00:00.123456+00' where id = $2`,
      ['Rosa "Zoë"\n\\ \u2028 😀 {"a":1}', patients.rosa.id],
    )
    await stage.owner.query(
      `insert into billing.locality values ($1, gen_random_uuid(), 2026, '2', '1', 'O', 0.1::float8 + 0.2, 1e-9, 1.0, now())`,
      [practice.id],
    )
    const ownerDb = openDatabase(stage.ownerUrl)
    opened.push(ownerDb)
    keeper = { world: stage.world, ownerDb, operator: 'pat' }
    root = mkdtempSync(join(tmpdir(), 'move-'))
    first = join(root, 'first')
    await exportTo(keeper, practice, first)
  })
  after(async () => {
    for (const db of opened) await db.destroy()
    for (const drop of dropping) await drop()
    await stage.close()
    rmSync(root, { recursive: true, force: true })
  })

  it('writes a file for every table that knows a practice, whether anybody remembered it or not', async () => {
    const { rows } = await stage.owner.query<{ name: string }>(`
      select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r','p') and not c.relispartition and (n.nspname || '.' || c.relname = 'practice.practice'
        or exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'practice_id')) order by 1`)
    assert.ok(rows.length > 55)
    assert.deepEqual(
      readdirSync(join(first, 'tables'))
        .map((file) => file.replace('.ndjson', ''))
        .sort(),
      rows.map(({ name }) => name).sort(),
    )
  })

  it('writes every row of the practice, and describes each file and column', async () => {
    const manifest = JSON.parse(readFileSync(join(first, 'manifest.json'), 'utf8'))
    const readme = readFileSync(join(first, 'README.md'), 'utf8')
    await stage.owner.query(`set app.practice_id = '${practice.id}'`)
    let filled = 0
    for (const { file, table, rows, sha256 } of manifest.files) {
      const text = readFileSync(join(first, file), 'utf8')
      const lines = text.split('\n').slice(0, -1)
      const { rows: counted } = await stage.owner.query(`select count(*)::int as n from ${table}`)
      if (table !== 'access.login_index') assert.equal(rows, counted[0].n, table)
      assert.equal(lines.length, rows, table)
      assert.equal(createHash('sha256').update(text).digest('hex'), sha256)
      for (const column of Object.keys(JSON.parse(lines[0] ?? '{}')))
        assert.match(readme, new RegExp(`## ${table}[^#]*\\| \`${column}\` \\|`), `${table}.${column}`)
      if (rows > 0) filled += 1
    }
    assert.ok(filled > 50, `the sample practice fills ${filled} tables`)
  })

  it('holds nothing of another practice', () => {
    const canaries = [
      secondPractice.id,
      secondPractice.name,
      secondPractice.npi,
      farAway.id,
      farAway.familyName,
    ]
    for (const file of filesIn(first)) {
      const text = readFileSync(join(first, file), 'utf8')
      for (const canary of canaries) assert.ok(!text.includes(canary), `${file} holds ${canary}`)
    }
    assert.ok(readFileSync(join(first, 'tables/patients.patient.ndjson'), 'utf8').includes(patients.rosa.id))
  })

  it('comes back byte for byte: out, into an empty database, out again', async () => {
    const there = await elsewhere()
    await importFrom(there, first)
    const second = join(root, 'second')
    await exportTo(there, practice, second)
    assert.deepEqual(sumsOf(second), sumsOf(first))
    const { checked, broken } = await inPractice(there.world.db, practice.id, verifyChains)
    assert.deepEqual(broken, [])
    assert.ok(
      checked['audit.entry']! > 20 && checked['time.entry']! > 0 && checked['enrollment.consent']! > 0,
    )
  })

  it('goes on beside another practice: new links join the chain where the old ones ended', async () => {
    const there = await elsewhere()
    const harbor = join(root, 'harbor')
    await exportTo(keeper, secondPractice, harbor)
    await importFrom(there, harbor)
    await importFrom(there, first)
    const { runInPractice } = await import('../../platform/unit-of-work.ts')
    const OPERATOR = { kind: 'system', id: 'operator', name: 'pat' } as const
    await runInPractice(
      there.world,
      { practiceId: practice.id, requestId: 'test', actor: async () => OPERATOR },
      async ({ touch }) => touch({ action: 'read', thing: 'after the move' }),
    )
    for (const id of [practice.id, secondPractice.id])
      assert.deepEqual((await inPractice(there.world.db, id, verifyChains)).broken, [])
  })

  it('refuses a file that was changed, is missing or was added, by its name', async () => {
    const there = await elsewhere()
    const changed = copyOf(first, 'changed')
    const file = join(changed, 'tables/patients.patient.ndjson')
    writeFileSync(file, readFileSync(file, 'utf8').replace('Delgado', 'Delgada'))
    await assert.rejects(importFrom(there, changed), /tables\/patients\.patient\.ndjson is not as it was/)
    const missing = copyOf(first, 'missing')
    rmSync(join(missing, 'tables/time.entry.ndjson'))
    await assert.rejects(importFrom(there, missing), /tables\/time\.entry\.ndjson is missing/)
    const added = copyOf(first, 'added')
    appendFileSync(join(added, 'tables/time.extra.ndjson'), '{}\n')
    await assert.rejects(importFrom(there, added), /tables\/time\.extra\.ndjson is not part/)
    await assert.rejects(importFrom(there, root), /no manifest/)
  })

  /** As somebody would who also knows to mend the sums in the manifest. */
  const forge = (name: string, table: string, change: (text: string) => string) => {
    const folder = copyOf(first, name)
    const path = join(folder, `tables/${table}.ndjson`)
    const text = change(readFileSync(path, 'utf8'))
    writeFileSync(path, text)
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))
    const entry = manifest.files.find((one: { table: string }) => one.table === table)
    entry.sha256 = createHash('sha256').update(text).digest('hex')
    entry.rows = text.split('\n').length - 1
    writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest))
    return folder
  }
  const isEmpty = async (there: Keeper) => {
    const rows = await inPractice(there.world.db, practice.id, (tx) =>
      tx.selectFrom('patients.patient').select('id').execute(),
    )
    assert.deepEqual(rows, [])
  }

  it('keeps nothing when a link of a chain was rewritten, even with the sums mended', async () => {
    const there = await elsewhere()
    const rewritten = forge('rewritten', 'enrollment.consent', (text) =>
      text.replace('"verbal"', '"written"'),
    )
    await assert.rejects(importFrom(there, rewritten), /enrollment\.consent row \d+ .* is altered/)
    await isEmpty(there)
    const cut = forge('cut', 'audit.entry', (text) => text.split('\n').slice(1).join('\n'))
    await assert.rejects(importFrom(there, cut), /audit\.entry row 1 .* is missing/)
    await isEmpty(there)
  })

  it('keeps nothing when a row belongs to another practice', async () => {
    const there = await elsewhere()
    const foreign = forge('foreign', 'patients.patient', (text) =>
      text.replace(practice.id, secondPractice.id),
    )
    await assert.rejects(
      importFrom(there, foreign),
      /patients\.patient\.ndjson: line 1 belongs to another practice/,
    )
    await isEmpty(there)
  })

  it('does not bring in a practice that is here, nor an export of another version', async () => {
    await assert.rejects(importFrom(keeper, first), /maple-street is here already/)
    const other = copyOf(first, 'other')
    const manifest = JSON.parse(readFileSync(join(other, 'manifest.json'), 'utf8'))
    manifest.schema.push('9999-later.sql')
    writeFileSync(join(other, 'manifest.json'), JSON.stringify(manifest))
    await assert.rejects(importFrom(await elsewhere(), other), /9999-later\.sql is in one of them only/)
  })

  it('can be brought in by the owner of the tables only', async () => {
    const client = new pg.Client({ connectionString: stage.ownerUrl })
    await client.connect()
    const { rows } =
      await client.query(`select has_table_privilege('throughline_app', 'app.keeper_work', 'insert') as may,
      has_table_privilege('throughline_app', 'app.redacted_link', 'insert') as may_redact,
      has_function_privilege('throughline_app', 'app.wake_jobs(uuid)', 'execute') as may_wake`)
    await client.end()
    assert.deepEqual(rows, [{ may: false, may_redact: false, may_wake: false }])
  })
})
