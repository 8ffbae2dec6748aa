import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { ana, patients, practice, SAMPLE_PASSWORD, staff } from '../../samples/cast.ts'
import { openStage, type Stage } from '../../tests/stage.ts'
import { makeLink } from './index.ts'

describe('signing in', () => {
  let stage: Stage
  let app: Awaited<ReturnType<Stage['app']>>
  before(async () => {
    stage = await openStage()
    app = await stage.app()
  })
  after(async () => {
    await app.close()
    await stage.close()
  })

  const post = (url: string, body: object, cookie = '') =>
    app.inject({ method: 'POST', url, payload: body, headers: { 'x-throughline': '1', cookie } })
  const cookieOf = (response: Awaited<ReturnType<typeof post>>) =>
    String(response.headers['set-cookie'] ?? '').split(';')[0]!

  it('lets Nurse Lee in with her password, and says who she is', async () => {
    const entered = await post('/api/sign-in', { email: 'Lee@example.org', password: SAMPLE_PASSWORD })
    assert.equal(entered.statusCode, 200)
    const me = await app.inject({ url: '/api/session', headers: { cookie: cookieOf(entered) } })
    assert.equal(me.json().staff.name, staff.lee.name)
    assert.equal(me.json().practice.name, practice.name)
  })

  it('says the same of a wrong password and of an unknown address', async () => {
    const wrong = await post('/api/sign-in', { email: 'lee@example.org', password: 'not this' })
    const unknown = await post('/api/sign-in', { email: 'nobody@example.org', password: 'not this' })
    assert.equal(wrong.statusCode, 401)
    assert.deepEqual(wrong.json(), unknown.json())
  })

  it('forgets a session when she signs out, and when she was away for more than 15 minutes', async () => {
    const cookie = cookieOf(
      await post('/api/sign-in', { email: 'lee@example.org', password: SAMPLE_PASSWORD }),
    )
    const ask = () => app.inject({ url: '/api/session', headers: { cookie } })
    assert.equal((await ask()).statusCode, 200)
    stage.clock.advance(16 * 60_000)
    assert.equal((await ask()).statusCode, 401)
    const fresh = cookieOf(
      await post('/api/sign-in', { email: 'lee@example.org', password: SAMPLE_PASSWORD }),
    )
    assert.equal((await post('/api/sign-out', {}, fresh)).statusCode, 200)
    assert.equal((await app.inject({ url: '/api/session', headers: { cookie: fresh } })).statusCode, 401)
  })

  it('refuses a write that another page could have forged', async () => {
    const forged = await app.inject({
      method: 'POST',
      url: '/api/sign-in',
      payload: { email: 'lee@example.org', password: SAMPLE_PASSWORD },
    })
    assert.equal(forged.statusCode, 403)
  })

  const rosasLink = () =>
    stage.as(staff.lee, (context) =>
      makeLink(context, {
        kind: 'patient',
        subjectId: patients.rosa.id,
        patientId: patients.rosa.id,
        birthDate: patients.rosa.birthDate,
      }),
    )
  const tokenOf = (link: string) => link.split('/open/')[1]!

  it('opens Rosa’s link with her birth date and no password', async () => {
    const opened = await post('/api/my/open-link', {
      token: tokenOf(await rosasLink()),
      birthDate: patients.rosa.birthDate,
    })
    assert.equal(opened.statusCode, 200)
    const me = await app.inject({ url: '/api/my/session', headers: { cookie: cookieOf(opened) } })
    assert.equal(me.json().name, 'Rosa Delgado')
  })

  it('ends a link after five wrong birth dates, even for the right one', async () => {
    const token = tokenOf(await rosasLink())
    for (let tries = 0; tries < 5; tries++)
      assert.equal(
        (await post('/api/my/open-link', { token, birthDate: ana.birthDate })).json().refusal.code,
        'WRONG_BIRTH_DATE',
      )
    assert.equal(
      (await post('/api/my/open-link', { token, birthDate: patients.rosa.birthDate })).json().refusal.code,
      'LINK_GONE',
    )
  })

  it('says that a link of last month is too old', async () => {
    const token = tokenOf(await rosasLink())
    stage.clock.advance(31 * 86_400_000)
    assert.equal(
      (await post('/api/my/open-link', { token, birthDate: patients.rosa.birthDate })).json().refusal.code,
      'LINK_EXPIRED',
    )
  })

  it('answers a guessed link as it answers one that was ended', async () => {
    const guess = await post('/api/my/open-link', {
      token: 'A'.repeat(65),
      birthDate: patients.rosa.birthDate,
    })
    assert.equal(guess.json().refusal.code, 'LINK_GONE')
  })
})
