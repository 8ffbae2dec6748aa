import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import { type Database, inPractice, openDatabase } from '../../platform/database.ts'
import { startJobs } from '../../platform/jobs.ts'
import { silentLog } from '../../platform/log.ts'
import { runInPractice } from '../../platform/unit-of-work.ts'
import { patients, practice, SAMPLE_PASSWORD, secondPractice, staff, stranger } from '../../samples/cast.ts'
import { answers } from '../../server/house.ts'
import { inputs } from '../../tests/isolation-inputs.ts'
import { openStage, type Stage } from '../../tests/stage.ts'
import { makeLink } from '../access/index.ts'
import { type Keeper, resume, suspend } from './index.ts'

const ABSENT = '01900000-0000-7000-8000-0000000009ff'
const IDS = { patientId: patients.rosa.id, otherId: ABSENT, newId: '01900000-0000-7000-8000-00000000feed' }

describe('a suspended practice', () => {
  let stage: Stage
  let app: FastifyInstance
  let ownerDb: Database
  let keeper: Keeper
  let cookies: { staff: string; my: string; stranger: string }
  let linkLater: string

  const post = (url: string, payload: object) =>
    app.inject({ method: 'POST', url, payload, headers: { 'x-throughline': '1' } })
  const signIn = (email: string, password = SAMPLE_PASSWORD) => post('/api/sign-in', { email, password })
  const cookieOf = (response: Awaited<ReturnType<typeof post>>) =>
    String(response.headers['set-cookie']).split(';')[0]!.split('=')[1]!
  const openLink = (link: string) =>
    post('/api/my/open-link', { token: link.split('/open/')[1]!, birthDate: patients.rosa.birthDate })
  const linkForRosa = () =>
    stage.as(staff.lee, (context) =>
      makeLink(context, {
        kind: 'patient',
        subjectId: patients.rosa.id,
        patientId: patients.rosa.id,
        birthDate: patients.rosa.birthDate,
      }),
    )
  const send = (route: (typeof answers)[number]['route'], cookie: string) => {
    const rest: Record<string, unknown> = { ...inputs[route.id]!(IDS) }
    const url = route.path.replace(/:(\w+)/g, (_, key: string) => {
      const value = String(rest[key])
      delete rest[key]
      return value
    })
    const kind = route.path.startsWith('/api/my/') ? 'my' : 'staff'
    const upload = route.uploadBytesMax !== undefined
    return app.inject({
      method: route.method,
      url: route.method === 'GET' ? `${url}?${new URLSearchParams(rest as Record<string, string>)}` : url,
      headers: {
        'x-throughline': '1',
        cookie: `throughline-${kind}=${cookie}`,
        ...(upload ? { 'content-type': 'application/octet-stream', 'x-file-name': 'a.json' } : {}),
      },
      ...(route.method === 'GET' ? {} : { payload: upload ? Buffer.from('{}') : rest }),
    })
  }
  const signedIn = answers.map(({ route }) => route).filter(({ permission }) => permission !== 'anyone')

  before(async () => {
    stage = await openStage()
    app = await stage.app()
    ownerDb = openDatabase(stage.ownerUrl)
    keeper = { world: stage.world, ownerDb, operator: 'pat' }
    cookies = {
      staff: cookieOf(await signIn(staff.lee.email)),
      stranger: cookieOf(await signIn(stranger.email)),
      my: cookieOf(await openLink(await linkForRosa())),
    }
    linkLater = await linkForRosa()
    assert.equal(await suspend(keeper, practice, 'The contract has ended'), true)
  })
  after(async () => {
    await app.close()
    await ownerDb.destroy()
    await stage.close()
  })

  it('answers every route with one sentence and the number to call', async () => {
    assert.ok(signedIn.length > 90)
    for (const route of signedIn) {
      const cookie = route.path.startsWith('/api/my/') ? cookies.my : cookies.staff
      const answer = await send(route, cookie)
      assert.equal(answer.statusCode, 403, route.id)
      const { refusal } = answer.json()
      assert.equal(refusal.code, 'SUSPENDED', route.id)
      assert.ok(refusal.message.includes(practice.phone) && refusal.message.includes(practice.name))
    }
  })

  it('opens no session, and tells only who has the right password why', async () => {
    const right = await signIn(staff.lee.email)
    assert.equal(right.json().refusal.code, 'SUSPENDED')
    assert.equal(right.headers['set-cookie'], undefined)
    const wrong = await signIn(staff.lee.email, 'not the password')
    const unknown = await signIn('nobody@example.org', 'not the password')
    assert.equal(wrong.statusCode, unknown.statusCode)
    assert.equal(wrong.body, unknown.body)
    const link = await openLink(linkLater)
    assert.equal(link.json().refusal.code, 'SUSPENDED')
    assert.equal(link.headers['set-cookie'], undefined)
  })

  it('leaves other practices as they are', async () => {
    const whoAmI = signedIn.find(({ id }) => id === 'access.who-am-i')!
    assert.equal((await send(whoAmI, cookies.stranger)).statusCode, 200)
  })

  it('stops commands, and loses no job: they run when the practice goes on', async () => {
    const heard: string[] = []
    const listeners = {
      'test.rang': [
        async (context: { practice: { slug: string } }) => void heard.push(context.practice.slug),
      ],
    }
    const ring = (practiceId: string) =>
      stage.owner.query(`select app.emit('test.rang', $1::json, null)`, [JSON.stringify({ practiceId })])
    const command = runInPractice(
      stage.world,
      {
        practiceId: practice.id,
        requestId: 'test',
        actor: async () => ({ kind: 'system', id: 'x', name: 'x' }),
      },
      async () => 'ran',
    )
    await assert.rejects(command, /is paused in Throughline/)
    const jobs = await startJobs(stage.ownerUrl, stage.world, listeners, silentLog)
    const until = async (done: () => Promise<boolean>) => {
      for (let tries = 0; tries < 100 && !(await done()); tries++) await sleep(100)
    }
    const waiting = async () =>
      (
        await stage.owner.query(
          'select attempts, last_error from graphile_worker._private_jobs where attempts > 0',
        )
      ).rows
    await ring(practice.id)
    await ring(secondPractice.id)
    await until(async () => (await waiting()).length > 0 && heard.length > 0)
    assert.deepEqual(heard, [secondPractice.slug])
    assert.match((await waiting())[0].last_error, /is paused in Throughline/)
    stage.clock.advance(60_000)
    // As after days of tries: it has given up, and stays where it is.
    await stage.owner.query('update graphile_worker._private_jobs set attempts = max_attempts')
    // The ringing, the news of the day and the tick, which came while it was paused.
    assert.equal(await resume(keeper, practice, 'The contract is renewed'), 3)
    await until(async () => heard.length === 2)
    await jobs.stop()
    assert.deepEqual(heard, [secondPractice.slug, practice.slug])
  })

  it('has kept who stopped and resumed it, when and why, and says so in the log', async () => {
    assert.equal(await resume(keeper, practice, 'A second time'), null)
    const rows = await inPractice(stage.db, practice.id, (tx) =>
      tx
        .selectFrom('practice.suspension')
        .select(['what', 'reason', 'doneBy'])
        .orderBy('doneAt')
        .orderBy('id')
        .execute(),
    )
    assert.deepEqual(rows, [
      { what: 'suspended', reason: 'The contract has ended', doneBy: 'pat' },
      { what: 'resumed', reason: 'The contract is renewed', doneBy: 'pat' },
    ])
    const said = await inPractice(stage.db, practice.id, (tx) =>
      tx
        .selectFrom('audit.entry')
        .select('action')
        .where('action', 'like', 'practice %')
        .orderBy('seq')
        .execute(),
    )
    assert.deepEqual(
      said.map(({ action }) => action),
      ['practice suspended', 'practice resumed'],
    )
    const whoAmI = signedIn.find(({ id }) => id === 'access.who-am-i')!
    assert.equal((await send(whoAmI, cookies.staff)).statusCode, 200)
  })

  it('needs a reason', async () => {
    await assert.rejects(suspend(keeper, practice, ' no '), /Say in a few words why/)
  })
})
