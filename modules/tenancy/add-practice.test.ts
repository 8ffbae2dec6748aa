import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { TOTP } from 'otpauth'
import { type Database, inPractice, openDatabase } from '../../platform/database.ts'
import { practice } from '../../samples/cast.ts'
import { openStage, type Stage } from '../../tests/stage.ts'
import { verifyChains } from '../audit/index.ts'
import { addNewPractice, findOnlyPractice, findPractice, type Keeper, readDirectory } from './index.ts'

const { id: _id, ...card } = practice
const form = {
  ...card,
  slug: 'cedar-hill',
  name: 'Cedar Hill Clinic',
  administrator: { name: 'Pat Moreno', email: 'Moreno@example.org', credential: 'manager' },
}

describe('adding a practice', () => {
  let stage: Stage
  let ownerDb: Database
  let keeper: Keeper
  before(async () => {
    stage = await openStage()
    ownerDb = openDatabase(stage.ownerUrl)
    keeper = { world: stage.world, ownerDb, operator: 'pat' }
  })
  after(async () => {
    await ownerDb.destroy()
    await stage.close()
  })
  const add = (given: object) => addNewPractice(keeper, JSON.stringify(given))
  const slugs = async () => (await readDirectory(ownerDb)).map(({ slug }) => slug)

  it('names every wrong field at once, and adds nothing', async () => {
    const wrong = {
      ...form,
      npi: '1234567890',
      timeZone: 'Mars/Olympus',
      postalCode: '45501',
      color: 'blue',
      administrator: { name: 'P', email: 'moreno', credential: 'boss' },
    }
    await assert.rejects(add(wrong), (error: Error) => {
      for (const field of [
        'npi',
        'timeZone',
        'postalCode',
        'administrator.name',
        'administrator.email',
        'administrator.credential',
        'color',
      ])
        assert.ok(error.message.includes(field), `${field} in: ${error.message}`)
      return true
    })
    await assert.rejects(addNewPractice(keeper, '{'), /is not JSON/)
    await assert.rejects(add({}), /slug: Write a short name[\s\S]*administrator: Write who/)
    assert.deepEqual(await slugs(), ['harbor', 'maple-street'])
  })

  it('writes nothing by half: a fault in the middle leaves no practice', async () => {
    await stage.owner.query(
      'alter table access.login add constraint broken check (email <> $$moreno@example.org$$)',
    )
    await assert.rejects(add(form), /broken/)
    await stage.owner.query('alter table access.login drop constraint broken')
    assert.deepEqual(await slugs(), ['harbor', 'maple-street'])
  })

  it('lets the first administrator in, and no further than an administrator goes', async () => {
    const { id, welcome } = await add(form)
    const app = await stage.app()
    const token = /invitation#(\S+)/.exec(welcome ?? '')?.[1]
    const post = (url: string, payload: object, cookie = '') =>
      app.inject({ method: 'POST', url, payload, headers: { 'x-throughline': '1', cookie } })
    const cookieOf = (response: { headers: Record<string, unknown> }) =>
      String(response.headers['set-cookie']).split(';')[0]!
    const invited = cookieOf(await post('/api/sign-in/invitation', { token }))
    const password = 'seven lamps beside the mill'
    assert.equal((await post('/api/my-sign-in/password', { password }, invited)).statusCode, 200)
    const ofApp = (await post('/api/my-sign-in/app', {}, invited)).json()
    const code = () => new TOTP({ secret: ofApp.secret }).generate({ timestamp: stage.clock.now().getTime() })
    const confirmed = await post('/api/my-sign-in/app/confirm', { code: code() }, invited)
    assert.equal(confirmed.statusCode, 200, confirmed.body)
    stage.clock.advance(60_000)
    const email = 'moreno@example.org'
    const signedIn = await post('/api/sign-in', { email, password, code: code() })
    assert.equal(signedIn.statusCode, 200, signedIn.body)
    const cookie = cookieOf(signedIn)
    const ask = (url: string) => app.inject({ url, headers: { cookie } })
    const settings = (await ask('/api/practice/settings')).json().settings
    assert.equal(settings[0].value.name, 'Cedar Hill Clinic')
    assert.equal(settings[0].versions[0].reason, 'As the practice was added')
    assert.equal((await ask('/api/months/2026-03')).statusCode, 404)
    await app.close()
    assert.deepEqual((await inPractice(stage.db, id, verifyChains)).broken, [])
    assert.ok((await slugs()).includes('cedar-hill'))
  })

  it('is safe to run again: it says that the practice exists and changes nothing', async () => {
    const again = await add({ ...form, name: 'Another Name' })
    assert.equal(again.welcome, null)
    const [row] = await inPractice(stage.db, again.id, (tx) =>
      tx.selectFrom('practice.practice').select('name').execute(),
    )
    assert.equal(row?.name, 'Cedar Hill Clinic')
  })

  it('is found by name or id; a command without one works only where there is one practice', async () => {
    assert.equal((await findPractice(ownerDb, 'maple-street')).id, practice.id)
    assert.equal((await findOnlyPractice(ownerDb, practice.id)).slug, 'maple-street')
    await assert.rejects(
      findOnlyPractice(ownerDb, undefined),
      /Say which practice: set THROUGHLINE_PRACTICE\. There are: cedar-hill, harbor, maple-street/,
    )
    await assert.rejects(findPractice(ownerDb, 'oak'), /There is no practice oak\. There are/)
  })
})
