import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import { inPractice, narrowToPatient } from '../platform/database.ts'
import { closePrinter } from '../platform/print.ts'
import { patients, practice } from '../samples/cast.ts'
import { liveAMonth } from '../samples/live-a-month.ts'
import { answers } from '../server/house.ts'
import { inputs } from './isolation-inputs.ts'
import { openStage, type Stage } from './stage.ts'
import { type Visitor, visitor } from './visitor.ts'

const { rosa, walter } = patients

/** Tables of a practice that name no patient and are about none: a patient's transaction may need them, or does no harm. */
const OF_NO_PATIENT = [
  // Who works here, what the practice is called, which rules it chose.
  'practice.practice',
  'practice.staff',
  'practice.setting',
  'practice.suspension',
  'billing.rule_setting',
  'billing.locality',
  // What plans begin from: its words stand in her plan.
  'plans.template_version',
  // Written by whoever signs in: a place, a time, whether it was right; a challenge's hash.
  'access.attempt',
  'access.used_challenge',
  // A month of the whole practice; what an insurer paid in one sum.
  'billing.month_close',
  'billing.month_reopening',
  'billing.remittance',
  // The newest link of each chain.
  'app.chain_head',
]
/** Of no practice either; `tenancy.test.ts` says why. */
const SHARED = [
  'access.login_index',
  'access.reach_index',
  'access.stray_try',
  'app.practice_directory',
  'app.practice_log',
  'app.keeper_work',
]

type Table = { name: string; key: string | null; restricts: boolean; how: string | null }

describe('a patient’s transaction sees one patient only', () => {
  let stage: Stage
  let tables: Table[]
  before(async () => {
    stage = await openStage('2026-03-27T15:00:00Z')
    await liveAMonth(stage.world)
    const { rows } = await stage.owner.query<Table>(`
      select n.nspname || '.' || c.relname as name,
        case when n.nspname || '.' || c.relname = 'patients.patient' then 'id' else a.attname end as key,
        coalesce(not p.polpermissive and p.polcmd = '*', false) as restricts,
        pg_get_expr(p.polqual, p.polrelid) as how
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      left join pg_attribute a on a.attrelid = c.oid and a.attname = 'patient_id' and not a.attisdropped
      left join pg_policy p on p.polrelid = c.oid and p.polname = 'patient'
      where c.relkind in ('r', 'p') and not c.relispartition
        and n.nspname not in ('pg_catalog', 'information_schema', 'graphile_worker', 'public')
      order by 1`)
    tables = rows.filter(({ name }) => !SHARED.includes(name))
    assert.ok(tables.length > 60, 'the check looked at the tables')
  })
  after(async () => {
    await closePrinter()
    await stage.close()
  })

  const asPatient = <T>(patientId: string, work: Parameters<typeof inPractice<T>>[2]) =>
    inPractice(stage.db, practice.id, async (tx) => {
      await narrowToPatient(tx, patientId)
      return work(tx)
    })

  it('has a restrictive policy on every table that names a patient, and on every other that is about one', () => {
    const open = tables.filter(({ restricts }) => !restricts).map(({ name }) => name)
    assert.deepEqual(open.sort(), [...OF_NO_PATIENT].sort())
    const named = tables.filter(({ key }) => key !== null)
    assert.ok(named.length > 40)
    for (const { name, key, how } of named) assert.match(how ?? '', new RegExp(`\\b${key}\\b`), name)
  })

  it('shows her own rows only, in every table', async () => {
    let [others, own] = [0, 0]
    for (const { name, key } of tables.filter((one) => one.key)) {
      const whose = sql<{
        patient: string | null
      }>`select distinct ${sql.ref(key!)} as patient from ${sql.table(name)}`
      const all = await inPractice(stage.db, practice.id, async (tx) => (await whose.execute(tx)).rows)
      const seen = await asPatient(rosa.id, async (tx) => (await whose.execute(tx)).rows)
      assert.deepEqual(
        seen.filter(({ patient }) => patient !== null && patient !== rosa.id),
        [],
        name,
      )
      others += all.filter(({ patient }) => patient && patient !== rosa.id).length > 0 ? 1 : 0
      own += seen.some(({ patient }) => patient === rosa.id) ? 1 : 0
    }
    assert.ok(others > 10 && own > 10, `${others} tables held others’ rows, ${own} showed hers`)
  })

  it('shows nothing of what only staff have business with, and of the rest only what hangs on her own', async () => {
    let held = 0
    for (const { name, how } of tables.filter((one) => one.restricts && !one.key)) {
      const count = sql<{ n: number }>`select count(*) as n from ${sql.table(name)}`
      const all = await inPractice(stage.db, practice.id, async (tx) => (await count.execute(tx)).rows[0]!.n)
      const seen = await asPatient(rosa.id, async (tx) => (await count.execute(tx)).rows[0]!.n)
      if (!/EXISTS/.test(how ?? '')) assert.equal(seen, 0, name)
      held += all > 0 ? 1 : 0
    }
    assert.ok(held >= 3, `${held} of them held rows`)
  })

  it('changes and adds nothing of another patient', async () => {
    const changed = await asPatient(rosa.id, (tx) =>
      sql`update patients.patient set phone = '1' where id = ${walter.id}`.execute(tx),
    )
    assert.equal(changed.numAffectedRows, 0n)
    const moved = asPatient(rosa.id, (tx) =>
      sql`update patients.coverage set patient_id = ${walter.id} where patient_id = ${rosa.id}`.execute(tx),
    )
    await assert.rejects(moved, /row-level security/)
    const added = asPatient(rosa.id, (tx) =>
      sql`insert into patients.stay (practice_id, id, patient_id, kind, from_on, recorded_at, recorded_by)
        values (${practice.id}, gen_random_uuid(), ${walter.id}, 'hospice', '2026-03-01', now(), ${walter.id})`.execute(
        tx,
      ),
    )
    await assert.rejects(added, /row-level security|column/)
  })

  it('takes only a UUID for a patient', async () => {
    await assert.rejects(
      asPatient("x'; set local app.patient_id = ''; --", async () => {}),
      /UUID/,
    )
  })

  it('still shows her every page of hers', async () => {
    const app = await stage.app()
    const page: Visitor = visitor(app)
    const { makeLink } = await import('../modules/access/index.ts')
    const { staff } = await import('../samples/cast.ts')
    const link = await stage.as(staff.lee, (context) =>
      makeLink(context, {
        kind: 'patient',
        subjectId: rosa.id,
        patientId: rosa.id,
        birthDate: rosa.birthDate,
      }),
    )
    await page.post('/api/my/open-link', { token: link.split('/open/')[1], birthDate: rosa.birthDate })
    const mine = answers.filter(({ route }) => route.path.startsWith('/api/my/') && route.method === 'GET')
    assert.ok(mine.length >= 7)
    for (const { route } of mine) {
      const rest = inputs[route.id]!({ patientId: rosa.id, otherId: rosa.id, newId: rosa.id }) as {
        month?: string
      }
      const { statusCode, body } = await page.get(route.path.replace(':month', rest.month ?? ''))
      assert.ok(statusCode === 200 || (statusCode === 404 && route.path.includes(':')), `${route.id} ${body}`)
    }
    await app.close()
  })
})
