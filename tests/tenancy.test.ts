import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import { inPractice } from '../platform/database.ts'
import { practice, secondPractice } from '../samples/cast.ts'
import { openStage, type Stage } from './stage.ts'

/** Tables without a practice, and why each may be. */
const SHARED = [
  // Before sign-in no practice is known: which practice to ask, by address, by a hash, by its public short name.
  'access.login_index',
  'access.reach_index',
  'access.practice_index',
  // Tries at addresses that nobody has: of no practice, by a hash alone.
  'access.stray_try',
]

type Table = { name: string; owner: string; enabled: boolean; forced: boolean; policies: number }

describe('one practice never sees another', () => {
  let stage: Stage
  let tables: Table[]
  before(async () => {
    stage = await openStage()
    const { rows } = await stage.owner.query<Table>(`
      select n.nspname || '.' || c.relname as name, pg_get_userbyid(c.relowner) as owner,
        c.relrowsecurity as enabled, c.relforcerowsecurity as forced,
        (select count(*)::int from pg_policy p where p.polrelid = c.oid) as policies
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema', 'graphile_worker', 'public')`)
    tables = rows.filter(({ name }) => !SHARED.includes(name))
    assert.ok(tables.length > 40, 'the check looked at the tables')
  })
  after(() => stage.close())

  it('has row-level security on, forced and with a policy, on every table', () => {
    const open = tables.filter(({ enabled, forced, policies }) => !enabled || !forced || policies === 0)
    assert.deepEqual(open, [])
  })

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

  it('shows nothing where no practice is set', async () => {
    for (const { name } of tables) {
      const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.table(name)}`.execute(
        stage.db,
      )
      assert.equal(rows[0]?.n, 0, name)
    }
  })

  it('shows each practice its own rows only, in every table', async () => {
    let seen = 0
    for (const own of [practice.id, secondPractice.id])
      for (const { name } of tables) {
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
