import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { silentLog } from '../../platform/log.ts'
import { serve } from '../../platform/serve.ts'
import { practice, SAMPLE_PASSWORD, staff } from '../../samples/cast.ts'
import { answers, door } from '../../server/house.ts'
import { openStage, type Stage } from '../../tests/stage.ts'
import { codeOf, setUpApp, type Visitor, visitor } from '../../tests/visitor.ts'

const MINUTE = 60_000
const EMAIL = staff.lee.email
const NO_TIMER = '/api/time/timers/01900000-0000-7000-8000-0000000009ff/beat'

describe('a session', () => {
  let stage: Stage
  let app: Awaited<ReturnType<Stage['app']>>
  let lee: Visitor
  before(async () => {
    stage = await openStage()
    app = await stage.app()
    await stage.owner.query(`set app.practice_id = '${practice.id}'`)
  })
  after(async () => {
    await app.close()
    await stage.close()
  })
  beforeEach(async () => {
    stage.clock.advance(24 * 60 * MINUTE)
    await stage.owner.query('update access.session set ended_at = now() where ended_at is null')
    lee = visitor(app)
    await lee.enter(EMAIL)
  })

  const seen = async (who: Visitor, headers?: Record<string, string>) =>
    (await who.get('/api/session', headers)).statusCode

  it('locks when it lay idle for more than fifteen minutes', async () => {
    stage.clock.advance(15 * MINUTE)
    assert.equal(await seen(lee), 200)
    stage.clock.advance(15 * MINUTE + 1)
    assert.equal(await seen(lee), 401)
    const answer = await lee.get('/api/session')
    assert.equal(codeOf(answer), 'SIGN_IN')
  })

  it('is kept awake by a person, for twelve hours and no longer', async () => {
    for (let minutes = 0; minutes < 12 * 60 - 10; minutes += 10) {
      stage.clock.advance(10 * MINUTE)
      assert.equal(await seen(lee), 200)
    }
    stage.clock.advance(10 * MINUTE - 1)
    assert.equal(await seen(lee), 200)
    stage.clock.advance(1)
    assert.equal(await seen(lee), 401)
  })

  it('is not kept awake by a screen that nobody looks at', async () => {
    stage.clock.advance(10 * MINUTE)
    assert.equal(await seen(lee, { 'x-throughline': 'idle' }), 200)
    stage.clock.advance(6 * MINUTE)
    assert.equal(await seen(lee), 401)
  })

  it('answers a running clock’s beats behind the lock, and they wake nothing', async () => {
    stage.clock.advance(10 * MINUTE)
    assert.equal((await lee.post(NO_TIMER)).statusCode, 404)
    stage.clock.advance(6 * MINUTE)
    assert.equal((await lee.post(NO_TIMER)).statusCode, 404)
    assert.equal(await seen(lee), 401)
    stage.clock.advance(12 * 60 * MINUTE)
    assert.equal((await lee.post(NO_TIMER)).statusCode, 401)
  })

  it('counts from the last minute in which something was done, not from the sign-in', async () => {
    stage.clock.advance(MINUTE + 1)
    assert.equal(await seen(lee), 200)
    stage.clock.advance(15 * MINUTE)
    assert.equal(await seen(lee), 200)
  })

  it('is woken by proving that it is she', async () => {
    stage.clock.advance(50_000)
    assert.deepEqual((await lee.post('/api/prove', { password: SAMPLE_PASSWORD })).json(), { proved: true })
    stage.clock.advance(15 * MINUTE)
    assert.equal(await seen(lee), 200)
  })

  it('is listed with where and how, and ends when its owner ends it from elsewhere', async () => {
    const phone = visitor(app)
    await phone.send(
      'POST',
      '/api/sign-in',
      { email: EMAIL, password: SAMPLE_PASSWORD },
      {
        'user-agent': 'A phone',
      },
    )
    const { sessions } = (await lee.get('/api/my-sign-in')).json()
    assert.equal(sessions.length, 2)
    const other = sessions.find(({ here }: { here: boolean }) => !here)
    assert.equal(other.agent, 'A phone')
    assert.equal(other.how, 'password')
    assert.equal(other.startedAt, stage.clock.now().toISOString())
    const ended = await lee.post('/api/my-sign-in/sessions/end', { sessionId: other.id })
    assert.deepEqual(ended.json(), { ended: 1 })
    assert.equal(await seen(phone), 401)
    assert.equal(await seen(lee), 200)
    const again = await lee.post('/api/my-sign-in/sessions/end', { sessionId: other.id })
    assert.equal(again.statusCode, 404)
    assert.equal((await lee.get('/api/my-sign-in')).json().sessions.length, 1)
  })

  it('ends all others at once, never this one and never a colleague’s', async () => {
    const [phone, tablet, tomas] = [visitor(app), visitor(app), visitor(app)]
    await phone.enter(EMAIL)
    await tablet.enter(EMAIL)
    await tomas.enter(staff.tomas.email)
    const his = (await tomas.get('/api/my-sign-in')).json().sessions[0].id
    assert.equal((await lee.post('/api/my-sign-in/sessions/end', { sessionId: his })).statusCode, 404)
    assert.deepEqual((await lee.post('/api/my-sign-in/sessions/end', { sessionId: null })).json(), {
      ended: 2,
    })
    assert.deepEqual(
      await Promise.all([lee, phone, tablet, tomas].map((one) => seen(one))),
      [200, 401, 401, 200],
    )
  })

  it('ends with every other one when the password is changed, but for the one that changed it', async () => {
    const phone = visitor(app)
    await phone.enter(staff.tomas.email)
    const tomas = visitor(app)
    await tomas.enter(staff.tomas.email)
    const changed = await tomas.post('/api/my-sign-in/password', { password: 'four quiet herons wade' })
    assert.equal(changed.statusCode, 200)
    assert.equal(await seen(phone), 401)
    assert.equal(await seen(tomas), 200)
    assert.equal(await seen(lee), 200)
    assert.equal(codeOf(await visitor(app).signIn(staff.tomas.email, SAMPLE_PASSWORD)), 'WRONG_SIGN_IN')
    await visitor(app).enter(staff.tomas.email, 'four quiet herons wade')
  })

  it('takes fifteen characters where the password stands alone, eight beside an app', async () => {
    const webb = visitor(app)
    await webb.enter(staff.webb.email)
    const set = async (password: string) => {
      const answer = await webb.post('/api/my-sign-in/password', { password })
      return answer.statusCode === 200 ? 'kept' : `${codeOf(answer)} ${answer.json().refusal.field}`
    }
    assert.equal(await set('heron wades ok'), 'WEAK_PASSWORD password')
    assert.equal(await set('heron wades oka'), 'kept')
    await setUpApp(webb, stage.clock.now())
    assert.equal(await set('hero wad'), 'kept')
    assert.equal(await set('hero wa'), 'WEAK_PASSWORD password')
    assert.equal(await set('🦢🦢🦢🦢herons'), 'kept')
    assert.equal(await set('🦢🦢🦢🦢'), 'WEAK_PASSWORD password')
  })

  it('takes no password that guessers try first, or that is made of her own name or the practice’s', async () => {
    const priya = visitor(app)
    await priya.enter(staff.priya.email)
    await setUpApp(priya, stage.clock.now())
    for (const password of [
      'password123456',
      'PASSWORD-qwerty',
      'priyanair1',
      'maple-street!',
      'Maple Street Family Medicine',
      'letmein letmein 11',
      '!!!!!!!!!!!!!!!',
    ])
      assert.equal(
        codeOf(await priya.post('/api/my-sign-in/password', { password })),
        'WEAK_PASSWORD',
        password,
      )
    assert.equal(
      (await priya.post('/api/my-sign-in/password', { password: 'priya saw nine owls' })).statusCode,
      200,
    )
  })

  it('sets a cookie that no script reads and no other site sends; over https its name is bound to this host', async () => {
    const plain = await visitor(app).signIn(EMAIL)
    const [cookie] = plain.cookies as unknown as Record<string, unknown>[]
    assert.deepEqual(
      { ...cookie, value: '' },
      { name: 'throughline-staff', value: '', path: '/', httpOnly: true, sameSite: 'Strict' },
    )
    const secure = await serve({ world: stage.world, door, log: silentLog, secure: true }, answers)
    const [bound] = (await visitor(secure).signIn(EMAIL)).cookies as unknown as Record<string, unknown>[]
    await secure.close()
    assert.deepEqual(
      { ...bound, value: '' },
      {
        name: '__Host-throughline-staff',
        value: '',
        path: '/',
        httpOnly: true,
        secure: true,
        sameSite: 'Strict',
      },
    )
  })

  it('ends for good with the sign-out, although somebody kept the cookie', async () => {
    const kept = new Map(lee.jar)
    await lee.post('/api/sign-out')
    assert.equal(lee.jar.size, 0)
    const thief = visitor(app)
    for (const [name, value] of kept) thief.jar.set(name, value)
    assert.equal(await seen(thief), 401)
  })

  it('stands in the log: begun, others ended, password changed, signed out', async () => {
    stage.clock.advance(1000)
    const haddad = visitor(app)
    await haddad.enter(staff.haddad.email)
    await haddad.post('/api/my-sign-in/sessions/end', { sessionId: null })
    await haddad.post('/api/my-sign-in/password', { password: 'four quiet herons wade' })
    await haddad.post('/api/sign-out')
    const { rows } = await stage.owner.query(
      'select action, thing from audit.entry where at = $1 order by seq',
      [stage.clock.now()],
    )
    assert.deepEqual(
      rows.map(({ action, thing }) => `${action}: ${thing}`),
      [
        'sign-in: access.login',
        'sign-ins ended: access.end-other-sessions',
        'password changed: access.login',
        'sign-out: access.sign-out',
      ],
    )
  })

  it('begins with a new token at every sign-in', async () => {
    const before = lee.token()
    await lee.enter(EMAIL)
    assert.ok(lee.token().length >= 40)
    assert.notEqual(lee.token(), before)
  })

  it('asks whoever sends a cookie that means nothing to sign in', async () => {
    for (const value of [
      '',
      '.',
      'x.y',
      `${'-'.repeat(36)}.token`,
      `${practice.id}.`,
      `${practice.id}.guess`,
    ]) {
      const stranger = visitor(app)
      stranger.jar.set('throughline-staff', value)
      assert.equal(await seen(stranger), 401, value)
    }
  })
})
