import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { ROLES } from '../modules/access/index.ts'
import { closePrinter } from '../platform/print.ts'
import type { Route } from '../platform/route.ts'
import { moreStaff, patients, practice, staff } from '../samples/cast.ts'
import { answers } from '../server/house.ts'
import { inputs } from './isolation-inputs.ts'
import { openStage, type Stage } from './stage.ts'
import { codeOf, type Visitor, visitor } from './visitor.ts'

const MINUTE = 60_000
const routes = answers.map(({ route }) => route)
const grave = routes.filter(({ stepUp }) => stepUp)

/** What must never be done from an open screen alone; the list is the promise, the routes must keep it. */
const MUST: Record<string, string[]> = {
  export: [
    'interop.claim-file',
    'interop.export-charges',
    'billing.charges',
    'billing.packet',
    'audit.touched-file',
    'tenancy.export',
  ],
  'consent change': ['enrollment.revoke-consent'],
  'proxy grant': [
    'patients.invite-caregiver',
    'patients.change-sharing',
    'patients.verify-representative',
    'patients.print-code',
  ],
  'release of claims': ['billing.close-month', 'interop.make-claim-file'],
  roles: [
    'access.invite-person',
    'access.change-person',
    'access.end-person',
    'access.invite-again',
    'access.set-sign-in-rule',
  ],
  'one’s own way in': [
    'access.new-passkey',
    'access.add-passkey',
    'access.end-passkey',
    'access.begin-app',
    'access.confirm-app',
    'access.new-recovery-codes',
    'access.change-password',
    'access.my-new-passkey',
    'access.my-add-passkey',
  ],
}

/** Handed to the patient or read at the desk in the course of a call: one document of one patient, each in the log. */
const SHEETS = ['medications.my-pdf', 'medications.pdf', 'plans.my-pdf', 'plans.pdf', 'record.document']

describe('what is grave is asked of somebody who just showed who she is', () => {
  let stage: Stage
  let app: Awaited<ReturnType<Stage['app']>>
  const who: { staff?: Visitor; my?: Visitor } = {}
  before(async () => {
    stage = await openStage()
    app = await stage.app()
    await stage.owner.query(`set app.practice_id = '${practice.id}'`)
    await stage.owner.query('update practice.staff set roles = $1 where id = $2', [
      Object.keys(ROLES).filter((role) => role !== 'vendor_nurse'),
      moreStaff.ruth.id,
    ])
  })
  after(async () => {
    await closePrinter()
    await app.close()
    await stage.close()
  })

  const signIn = async () => {
    who.staff = visitor(app)
    await who.staff.enter(moreStaff.ruth.email)
    const { link } = (await who.staff.post(`/api/patients/${patients.rosa.id}/link`)).json()
    who.my = visitor(app)
    await who.my.post('/api/my/open-link', {
      token: link.split('/open/')[1],
      birthDate: patients.rosa.birthDate,
    })
  }
  const ask = (route: Route) => {
    const ids = {
      patientId: patients.rosa.id,
      otherId: staff.tomas.id,
      newId: '01900000-0000-7000-8000-00000000feed',
    }
    const rest: Record<string, unknown> = { ...inputs[route.id]!(ids) }
    const url = route.path.replace(/:(\w+)/g, (_, key: string) => {
      const value = String(rest[key])
      delete rest[key]
      return value
    })
    const asker = route.path.startsWith('/api/my/') ? who.my! : who.staff!
    return asker.send(route.method as 'POST', url, route.method === 'GET' ? undefined : rest)
  }
  /** Every row of every table but the log, as one number a table. */
  const everything = async () => {
    const { rows } = await stage.owner.query(`
      select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and not c.relispartition and n.nspname not in ('pg_catalog', 'information_schema', 'public', 'audit')
        and c.relname <> 'chain_head' order by 1`)
    const sums: Record<string, string> = {}
    for (const { name } of rows) {
      const sum = await stage.owner.query(
        `select count(*) || ':' || coalesce(sum(hashtext(x::text)), 0) as sum from ${name} x`,
      )
      sums[name] = sum.rows[0].sum
    }
    assert.ok(rows.length > 60)
    return sums
  }

  it('asks on every route on the list, and on no route that the list forgot', () => {
    assert.deepEqual(grave.map(({ id }) => id).sort(), Object.values(MUST).flat().sort())
  })

  it('asks before everything that the log calls an export, but for one patient’s own sheet', () => {
    const exports = routes.filter(({ audit }) => audit === 'export')
    assert.ok(exports.length >= 4)
    assert.deepEqual(
      exports
        .filter(({ stepUp }) => !stepUp)
        .map(({ id }) => id)
        .sort(),
      SHEETS,
    )
  })

  it('answers nothing and changes nothing when she showed it six minutes ago', async () => {
    await signIn()
    stage.clock.advance(6 * MINUTE)
    const before = await everything()
    for (const route of grave) {
      const answer = await ask(route)
      assert.equal(`${answer.statusCode} ${codeOf(answer)}`, '403 PROVE', route.id)
      assert.deepEqual(Object.keys(answer.json()), ['refusal'])
    }
    assert.deepEqual(await everything(), before)
    const { rows } = await stage.owner.query(
      `select thing from audit.entry where action = 'refused:PROVE' and outcome = 'refused' order by seq`,
    )
    assert.deepEqual(
      rows.map(({ thing }) => thing),
      grave.map(({ id }) => id),
    )
  })

  it('goes on for five minutes to the millisecond, and asks then', async () => {
    await signIn()
    const codes = () => who.staff!.post('/api/my-sign-in/recovery-codes')
    stage.clock.advance(5 * MINUTE)
    assert.equal((await codes()).statusCode, 200)
    stage.clock.advance(1)
    assert.equal(codeOf(await codes()), 'PROVE')
    await who.staff!.post('/api/prove', { password: 'a wild guess' })
    assert.equal(codeOf(await codes()), 'PROVE')
    await who.staff!.post('/api/prove', { password: 'maple street 12' })
    assert.equal((await codes()).statusCode, 200)
  })

  it('asks nobody to prove herself for what she may not do at all', async () => {
    const nina = visitor(app)
    await nina.enter(moreStaff.nina.email)
    stage.clock.advance(6 * MINUTE)
    assert.equal((await nina.post('/api/people', {})).statusCode, 404)
  })

  it('does it for whoever just showed who she is', async () => {
    for (const route of grave) {
      await signIn()
      assert.notEqual(
        codeOf(
          await ask(route).then((answer) =>
            answer.headers['content-type'] === 'application/json; charset=utf-8'
              ? answer
              : ({ json: () => ({}) } as never),
          ),
        ),
        'PROVE',
        route.id,
      )
    }
  })
})
