import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { randomSeal } from '../../platform/seal.ts'
import { practice, SAMPLE_PASSWORD, staff } from '../../samples/cast.ts'
import { answers } from '../../server/house.ts'
import { openStage, type Stage } from '../../tests/stage.ts'
import { appCode, codeOf, setUpApp, visitor } from '../../tests/visitor.ts'

const EMAIL = staff.lee.email

describe('a password and a second step', () => {
  let stage: Stage
  let app: Awaited<ReturnType<Stage['app']>>
  const now = () => stage.clock.now()
  before(async () => {
    stage = await openStage()
    app = await stage.app()
    await stage.owner.query(`set app.practice_id = '${practice.id}'`)
  })
  // Every story begins with nobody's app, codes or passkeys, and no time pressure from the one before.
  beforeEach(async () => {
    stage.clock.advance(3_600_000)
    await stage.owner.query(`update access.authenticator_app set ended_at = now() where ended_at is null;
      update access.recovery_code set ended_at = now() where ended_at is null`)
    await setRule('offered')
  })
  after(async () => {
    await app.close()
    await stage.close()
  })

  const withApp = async () => {
    const lee = visitor(app)
    await lee.enter(EMAIL)
    const made = await setUpApp(lee, now())
    stage.clock.advance(120_000)
    return { lee, ...made }
  }
  const setRule = async (secondStep: 'required' | 'offered') => {
    stage.clock.advance(1000)
    await stage.owner.query(
      'insert into access.sign_in_rule (practice_id, id, second_step, set_at) values ($1, gen_random_uuid(), $2, $3)',
      [practice.id, secondStep, now()],
    )
  }
  const trySignIn = (code?: string) => visitor(app).signIn(EMAIL, SAMPLE_PASSWORD, code)

  it('asks for the code once the password is right, and lets in with both', async () => {
    const { secret } = await withApp()
    const asked = await trySignIn()
    assert.equal(asked.statusCode, 401)
    assert.equal(codeOf(asked), 'CODE_NEEDED')
    assert.equal(asked.json().refusal.field, 'code')
    assert.equal(asked.cookies.length, 0)
    const lee = visitor(app)
    assert.equal((await lee.signIn(EMAIL, SAMPLE_PASSWORD, appCode(secret, now()))).statusCode, 200)
    const me = (await lee.get('/api/session')).json()
    assert.equal(me.staff.name, staff.lee.name)
    assert.equal(me.mustSetUp, false)
    const mine = (await lee.get('/api/my-sign-in')).json()
    assert.equal(mine.sessions.find(({ here }: { here: boolean }) => here).how, 'password and code')
  })

  it('tells nobody without the password that a code would be asked for', async () => {
    const { secret } = await withApp()
    assert.equal(codeOf(await visitor(app).signIn(EMAIL, 'not the password')), 'WRONG_SIGN_IN')
    const guessed = await visitor(app).signIn(EMAIL, 'not the password', appCode(secret, now()))
    assert.equal(codeOf(guessed), 'WRONG_SIGN_IN')
  })

  it('takes the code of the step before, of this one and of the next, and no other', async () => {
    const { secret } = await withApp()
    for (const steps of [-2, 2]) {
      const refused = await trySignIn(appCode(secret, now(), steps))
      assert.equal(codeOf(refused), 'WRONG_CODE', `${steps} steps`)
      assert.equal(refused.statusCode, 401)
    }
    for (const steps of [-1, 0, 1])
      assert.equal((await trySignIn(appCode(secret, now(), steps))).statusCode, 200, `${steps} steps`)
  })

  it('takes a code once, and none that is older than one it took', async () => {
    const { secret } = await withApp()
    const code = appCode(secret, now())
    const before = appCode(secret, now(), -1)
    assert.equal((await trySignIn(code)).statusCode, 200)
    assert.equal(codeOf(await trySignIn(code)), 'WRONG_CODE')
    assert.equal(codeOf(await trySignIn(before)), 'WRONG_CODE')
    stage.clock.advance(30_000)
    const late = await trySignIn(code)
    assert.equal(
      `${codeOf(late)} ${late.json().refusal.field}`,
      'WRONG_CODE code',
      'nor while it would still fit',
    )
  })

  it('takes a code once although two browsers send it at the same moment', async () => {
    const { secret } = await withApp()
    const code = appCode(secret, now())
    const answered = await Promise.all(Array.from({ length: 6 }, () => trySignIn(code)))
    assert.equal(answered.filter(({ statusCode }) => statusCode === 200).length, 1)
  })

  it('does not take the code that set the app up a second time', async () => {
    const lee = visitor(app)
    await lee.enter(EMAIL)
    const { secret } = await setUpApp(lee, now())
    assert.equal(codeOf(await trySignIn(appCode(secret, now()))), 'WRONG_CODE')
  })

  it('keeps the first app until a code of the second was typed, and then ends it', async () => {
    const { lee, secret } = await withApp()
    const second = (await lee.post('/api/my-sign-in/app')).json().secret
    assert.equal(codeOf(await lee.post('/api/my-sign-in/app/confirm', { code: '000000' })), 'WRONG_CODE')
    assert.equal((await trySignIn(appCode(secret, now()))).statusCode, 200)
    const confirmed = await lee.post('/api/my-sign-in/app/confirm', { code: appCode(second, now()) })
    assert.equal(confirmed.statusCode, 200)
    stage.clock.advance(60_000)
    assert.equal(codeOf(await trySignIn(appCode(secret, now()))), 'WRONG_CODE')
    assert.equal((await trySignIn(appCode(second, now()))).statusCode, 200)
  })

  it('says what to do to somebody who confirms an app she never began', async () => {
    const lee = visitor(app)
    await lee.enter(EMAIL)
    assert.equal(codeOf(await lee.post('/api/my-sign-in/app/confirm', { code: '123456' })), 'NOT_BEGUN')
  })

  it('shows the app’s secret as words, as an address and as a picture that say the same', async () => {
    const lee = visitor(app)
    await lee.enter(EMAIL)
    const { secret, address, picture } = (await lee.post('/api/my-sign-in/app')).json()
    assert.match(secret, /^[A-Z2-7]{32}$/)
    const url = new URL(address)
    assert.equal(url.searchParams.get('secret'), secret)
    assert.equal(url.searchParams.get('issuer'), practice.name)
    assert.match(decodeURIComponent(url.pathname), /Nurse Lee/)
    assert.match(picture, /<svg/)
  })

  it('gives ten different recovery codes; each lets in once, however it is typed', async () => {
    const { codes } = await withApp()
    assert.equal(new Set(codes).size, 10)
    for (const code of codes) assert.match(code, /^[A-HJKMNP-TV-Z2-9]{4}(-[A-HJKMNP-TV-Z2-9]{4}){2}$/)
    assert.equal((await trySignIn(codes[0])).statusCode, 200)
    assert.equal(codeOf(await trySignIn(codes[0])), 'WRONG_CODE')
    assert.equal((await trySignIn(codes[1]!.toLowerCase().replaceAll('-', ' '))).statusCode, 200)
    const lee = visitor(app)
    await lee.enter(EMAIL, SAMPLE_PASSWORD, codes[2])
    assert.equal((await lee.get('/api/my-sign-in')).json().recoveryCodesLeft, 7)
  })

  it('ends the old recovery codes when new ones are made', async () => {
    const { lee, codes } = await withApp()
    const made = (await lee.post('/api/my-sign-in/recovery-codes')).json().recoveryCodes
    assert.equal(made.length, 10)
    assert.equal(codeOf(await trySignIn(codes[0])), 'WRONG_CODE')
    assert.equal((await trySignIn(made[0])).statusCode, 200)
  })

  it('takes no recovery code of a colleague', async () => {
    const { codes } = await withApp()
    const tomas = visitor(app)
    await tomas.enter(staff.tomas.email)
    await setUpApp(tomas, now())
    const answer = await visitor(app).signIn(staff.tomas.email, SAMPLE_PASSWORD, codes[0])
    assert.equal(codeOf(answer), 'WRONG_CODE')
  })

  it('opens with no app whose secret cannot be unsealed any more: a recovery code does, and a new app', async () => {
    const { lee, secret, codes } = await withApp()
    await lee.post('/api/my-sign-in/app')
    const { seal } = stage.world
    stage.world.seal = randomSeal()
    assert.equal(codeOf(await trySignIn(appCode(secret, now()))), 'WRONG_CODE')
    assert.equal(codeOf(await lee.post('/api/my-sign-in/app/confirm', { code: '000000' })), 'NOT_BEGUN')
    assert.equal((await trySignIn(codes[0])).statusCode, 200)
    stage.clock.advance(1000)
    const again = await setUpApp(lee, now())
    stage.clock.advance(60_000)
    assert.equal((await trySignIn(appCode(again.secret, now()))).statusCode, 200)
    stage.world.seal = seal
  })

  it('stands in the log: app set up, codes made, a code that was wrong', async () => {
    const lee = visitor(app)
    await lee.enter(EMAIL)
    await setUpApp(lee, now())
    await lee.post('/api/my-sign-in/recovery-codes')
    await trySignIn('000000')
    const { rows } = await stage.owner.query(
      `select action, thing, actor_id, thing_id = $2 as hers from audit.entry where at = $1 order by seq`,
      [now(), staff.lee.id],
    )
    assert.deepEqual(
      rows.map(({ action, thing, actor_id, hers }) => [action, thing, actor_id === staff.lee.id, hers]),
      [
        ['sign-in', 'access.login', false, true],
        ['authenticator app begun', 'access.begin-app', true, null],
        ['authenticator app set up', 'access.authenticator-app', true, false],
        ['recovery codes made', 'access.recovery-code', true, true],
        ['recovery codes made', 'access.recovery-code', true, true],
        ['sign-in failed', 'access.login', false, true],
      ],
    )
  })

  it('lets somebody without a second step in to set one up, and to nothing else', async () => {
    await setRule('required')
    const lee = visitor(app)
    await lee.enter(EMAIL)
    const me = (await lee.get('/api/session')).json()
    assert.equal(me.mustSetUp, true)
    assert.deepEqual(me.staff.permissions, ['session.end'])
    const closed = answers.filter(
      ({ route }) =>
        !route.path.startsWith('/api/my/') && !['anyone', 'session.end'].includes(route.permission),
    )
    assert.ok(closed.length > 80)
    for (const { route } of closed) {
      const url = route.path.replace(/:\w+/g, staff.lee.id)
      const answer = await lee.send(route.method as 'GET', url, route.method === 'GET' ? undefined : {})
      assert.equal(answer.statusCode, 404, route.id)
    }
    await setUpApp(lee, now())
    assert.equal((await lee.get('/api/session')).json().mustSetUp, false)
    assert.equal((await lee.get('/api/practice/staff')).statusCode, 200)
  })

  it('asks somebody with a passkey for it where the practice requires a second step', async () => {
    await setRule('required')
    await stage.owner.query(
      `insert into access.passkey (practice_id, id, owner_kind, owner_id, credential_id, public_key, counter, transports, name, made_at)
       values ($1, gen_random_uuid(), 'staff', $2, 'x', '', 0, '{}', 'Key', now())`,
      [practice.id, staff.lee.id],
    )
    const asked = await trySignIn()
    assert.equal(codeOf(asked), 'PASSKEY_NEEDED')
    assert.equal(asked.json().refusal.field, 'code')
    assert.equal(asked.statusCode, 401)
    assert.equal(codeOf(await trySignIn('ABCD-EFGH-JKMN')), 'PASSKEY_NEEDED')
    await setRule('offered')
    const lee = visitor(app)
    await lee.enter(EMAIL)
    const { recoveryCodes } = (await lee.post('/api/my-sign-in/recovery-codes')).json()
    await setRule('required')
    const lost = visitor(app)
    assert.equal((await lost.signIn(EMAIL, SAMPLE_PASSWORD, recoveryCodes[0])).statusCode, 200)
    assert.equal((await lost.get('/api/session')).json().mustSetUp, false)
    const { sessions } = (await lost.get('/api/my-sign-in')).json()
    assert.equal(sessions.find(({ here }: { here: boolean }) => here).how, 'password and code')
  })
})
