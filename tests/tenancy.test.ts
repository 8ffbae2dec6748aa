import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import { inPractice } from '../platform/database.ts'
import { practice, secondPractice, staff } from '../samples/cast.ts'
import { openStage, type Stage } from './stage.ts'

/** Tables without a practice, and why each may be. */
const SHARED = [
  'access.reach_index', // before a code is asked for, no practice is known: hashes of addresses, closed to the application
  'access.login_index', // sign-in finds its practice here; the application reads its own lines only
  'app.practice_directory', // the command line finds a practice here; closed to the application
  'app.practice_log', // outlives a deleted practice; the application may add a line, read none
  'app.keeper_work', // holds a row for the length of one transaction of the owner's
  'access.stray_try', // tries at addresses that nobody has: of no practice, by a hash alone
]

/** Unique keys of practices' tables that do not begin with the practice, and why each may be. */
const NOT_BY_PRACTICE: Record<string, string> = {
  'practice.practice_pkey': 'it is the practice',
  'practice.practice_slug_key': 'an operator’s name for a practice; only the command line writes one',
  'app.practice_directory_pkey': 'the list of practices; closed to the application',
  'app.practice_directory_id_key': 'the list of practices; closed to the application',
  'access.login_index_pkey':
    'begins with the address, which sign-in knows first; the practice is its second column',
}

type Table = {
  name: string
  owner: string
  enabled: boolean
  forced: boolean
  policies: number
  granted: boolean
}

describe('one practice never sees another', () => {
  let stage: Stage
  let tables: Table[]
  /** Those the application may open at all: a month of the log is reached through the log only. */
  let open: Table[]
  before(async () => {
    stage = await openStage()
    await stage.as(staff.lee, async ({ touch }) => touch({ action: 'read', thing: 'one month of the log' }))
    const { rows } = await stage.owner.query<Table>(`
      select n.nspname || '.' || c.relname as name, pg_get_userbyid(c.relowner) as owner,
        c.relrowsecurity as enabled, c.relforcerowsecurity as forced,
        (select count(*)::int from pg_policy p where p.polrelid = c.oid) as policies,
        has_table_privilege('throughline_app', c.oid, 'select, insert, update, delete, truncate') as granted
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema', 'graphile_worker', 'public')`)
    tables = rows.filter(({ name }) => !SHARED.includes(name))
    assert.ok(tables.length > 40, 'the check looked at the tables')
    open = tables.filter(({ granted }) => granted)
  })
  after(() => stage.close())

  it('has row-level security on, forced and with a policy, on every table', () => {
    const loose = tables.filter(({ enabled, forced, policies }) => !enabled || !forced || policies === 0)
    assert.deepEqual(loose, [])
  })

  it('opens no month of the log by itself', () =>
    assert.deepEqual(
      tables
        .filter(({ granted }) => !granted)
        .map(({ name }) => name)
        .sort(),
      ['audit.entry_2026_03'],
    ))

  it('works as a role that owns nothing, is no superuser and bypasses nothing', async () => {
    const { rows } = await stage.owner.query(
      "select rolsuper, rolbypassrls, rolcreaterole from pg_roles where rolname = 'throughline_app'",
    )
    assert.deepEqual(rows, [{ rolsuper: false, rolbypassrls: false, rolcreaterole: false }])
    assert.deepEqual(
      tables.filter(({ owner }) => owner === 'throughline_app'),
      [],
    )
  })

  it('lets no row point into another practice: every reference between tables of practices carries the practice', async () => {
    const { rows } = await stage.owner.query<{ name: string; columns: string[]; to: string }>(`
      select c.conrelid::regclass || ' ' || c.conname as name, c.confrelid::regclass::text as to,
        (select array_agg(a.attname::text order by a.attname) from pg_attribute a where a.attrelid = c.conrelid and a.attnum = any(c.conkey)) as columns
      from pg_constraint c join pg_namespace n on n.oid = c.connamespace
      where c.contype = 'f' and n.nspname not in ('graphile_worker', 'public')`)
    assert.ok(rows.length > 60, 'the check looked at the references')
    const pointing = rows.filter(({ to }) => to !== 'practice.practice')
    assert.deepEqual(
      pointing.filter(({ columns }) => !columns.includes('practice_id') || columns.length < 2),
      [],
    )
    // The practice itself is the one thing that is named by a key of one column, and that column is the practice.
    assert.deepEqual(
      rows.filter(({ to, columns }) => to === 'practice.practice' && columns.join() !== 'practice_id'),
      [],
    )
  })

  it('tells nothing by a key that is taken: every unique key of a practice’s table begins with the practice', async () => {
    const { rows } = await stage.owner.query<{ name: string; first: string }>(`
      select i.indexrelid::regclass::text as name, i.indrelid::regclass::text as table,
        (select a.attname from pg_attribute a where a.attrelid = i.indrelid and a.attnum = i.indkey[0]) as first
      from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
      where (i.indisunique or i.indisexclusion) and c.relrowsecurity and n.nspname not in ('graphile_worker', 'public', 'pg_catalog')`)
    assert.ok(rows.length > 60, 'the check looked at the keys')
    assert.deepEqual(
      rows
        .filter(({ name, first }) => first !== 'practice_id' && !(name in NOT_BY_PRACTICE))
        .map(({ name }) => name),
      [],
    )
  })

  it('shows nothing where no practice is set', async () => {
    for (const { name } of open) {
      const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.table(name)}`.execute(
        stage.db,
      )
      assert.equal(rows[0]?.n, 0, name)
    }
  })

  it('shows each practice its own rows only, in every table', async () => {
    let seen = 0
    for (const own of [practice.id, secondPractice.id])
      for (const { name } of open) {
        const key = name === 'practice.practice' ? 'id' : 'practice_id'
        const { rows } = await inPractice(stage.db, own, (tx) =>
          sql<{ key: string }>`select distinct ${sql.ref(key)} as key from ${sql.table(name)}`.execute(tx),
        )
        seen += rows.length
        assert.deepEqual(
          rows.filter((row) => row.key !== own),
          [],
          name,
        )
      }
    assert.ok(seen > 8, 'both practices have rows to see')
  })

  it('refuses to write a row into another practice', async () => {
    const foreign = inPractice(stage.db, practice.id, (tx) =>
      sql`update practice.staff set practice_id = ${secondPractice.id}`.execute(tx),
    )
    await assert.rejects(foreign, /row-level security|violates/)
  })

  it('takes only a UUID for a practice', () => {
    assert.throws(() => inPractice(stage.db, "x'; drop table practice.staff; --", async () => {}), /UUID/)
  })
})
