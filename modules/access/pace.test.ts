import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { practice, SAMPLE_PASSWORD, staff } from '../../samples/cast.ts'
import { openStage, type Stage } from '../../tests/stage.ts'
import { codeOf, looksOf, newPlace, visitor } from '../../tests/visitor.ts'

const EMAIL = staff.lee.email
const MINUTE = 60_000

describe('guessing is slowed down where it comes from', () => {
  let stage: Stage
  let app: Awaited<ReturnType<Stage['app']>>
  before(async () => {
    stage = await openStage()
    app = await stage.app()
    await stage.owner.query(`set app.practice_id = '${practice.id}'`)
  })
  beforeEach(() => stage.clock.advance(200 * 86_400_000))
  after(async () => {
    await app.close()
    await stage.close()
  })

  const guess = (from: string, email: string = EMAIL) => visitor(app, from).signIn(email, 'a wild guess')
  const guessOften = async (from: string, times: number, email?: string) => {
    for (let n = 0; n < times; n += 1) assert.equal(codeOf(await guess(from, email)), 'WRONG_SIGN_IN', `${n}`)
  }
  const right = (from = newPlace()) => visitor(app, from).signIn(EMAIL, SAMPLE_PASSWORD)
  /** Wrong tries from a thousand machines, written down as if each had been made. */
  const attack = (tries: number, subjectId: string) =>
    stage.owner.query(
      `insert into access.attempt select $1, gen_random_uuid(), $2, '198.51.100.' || n, $3, false
       from generate_series(1, $4::int) n`,
      [practice.id, subjectId, stage.clock.now(), tries],
    )

  it('makes the place wait after ten wrong tries, even with the right password', async () => {
    const attacker = newPlace()
    await guessOften(attacker, 10)
    const waits = await guess(attacker)
    assert.equal(waits.statusCode, 429)
    assert.equal(codeOf(waits), 'WAIT')
    const lucky = await right(attacker)
    assert.equal(codeOf(lucky), 'WAIT')
    assert.equal(lucky.cookies.length, 0)
  })

  it('lets the person who is guessed at in from her own desk all the while', async () => {
    const attacker = newPlace()
    await guessOften(attacker, 10)
    assert.equal((await right()).statusCode, 200)
  })

  it('does not slow down one colleague for the wrong tries at another from the same office', async () => {
    const office = newPlace()
    await guessOften(office, 10)
    assert.equal((await visitor(app, office).signIn(staff.tomas.email, SAMPLE_PASSWORD)).statusCode, 200)
  })

  it('hears the place again a quarter of an hour later, to the millisecond', async () => {
    const attacker = newPlace()
    await guessOften(attacker, 10)
    stage.clock.advance(15 * MINUTE - 1)
    assert.equal(codeOf(await right(attacker)), 'WAIT')
    stage.clock.advance(1)
    assert.equal((await right(attacker)).statusCode, 200)
  })

  it('is not talked out of waiting by tries that are made while it waits', async () => {
    const attacker = newPlace()
    await guessOften(attacker, 10)
    for (let n = 0; n < 5; n += 1) await guess(attacker)
    stage.clock.advance(15 * MINUTE)
    assert.equal((await right(attacker)).statusCode, 200)
  })

  it('hears only places she signed in from before, while a hundred wrong tries an hour come from anywhere', async () => {
    const desk = newPlace()
    await right(desk)
    await attack(99, staff.lee.id)
    assert.equal((await right()).statusCode, 200)
    await attack(1, staff.lee.id)
    assert.equal(codeOf(await right()), 'WAIT')
    assert.equal((await right(desk)).statusCode, 200)
    stage.clock.advance(60 * MINUTE)
    assert.equal((await right()).statusCode, 200)
  })

  it('takes a place for known for ninety days', async () => {
    const desk = newPlace()
    await right(desk)
    stage.clock.advance(90 * 24 * 60 * MINUTE)
    await attack(100, staff.lee.id)
    assert.equal((await right(desk)).statusCode, 200)
    const other = newPlace()
    await right(newPlace())
    stage.clock.advance(60 * MINUTE)
    await right(other)
    stage.clock.advance(90 * 24 * 60 * MINUTE + 1)
    await attack(100, staff.lee.id)
    assert.equal(codeOf(await right(other)), 'WAIT')
  })

  it('answers the same, try by try, at an address that nobody has', async () => {
    const [here, there] = [newPlace(), newPlace()]
    for (let n = 0; n < 12; n += 1) {
      const known = looksOf(await guess(here))
      assert.deepEqual(looksOf(await guess(there, 'nobody@example.org')), known, `try ${n}`)
      assert.equal(known.status, n < 10 ? 401 : 429)
    }
    assert.equal(codeOf(await guess(newPlace(), 'nobody@example.org')), 'WRONG_SIGN_IN')
    stage.clock.advance(15 * MINUTE)
    assert.equal(codeOf(await guess(there, 'nobody@example.org')), 'WRONG_SIGN_IN')
  })

  it('answers the same at such an address after a hundred tries from anywhere, for an hour', async () => {
    const email = 'stray@example.org'
    const tried = async (times: number) =>
      stage.owner.query(
        `insert into access.stray_try select sha256(convert_to($1, 'UTF8')), '198.51.100.' || n, $2
         from generate_series(1, $3::int) n`,
        [`stray:${email}`, stage.clock.now(), times],
      )
    await tried(98)
    assert.equal(codeOf(await guess(newPlace(), email)), 'WRONG_SIGN_IN')
    assert.equal(codeOf(await guess(newPlace(), email)), 'WRONG_SIGN_IN')
    assert.equal(codeOf(await guess(newPlace(), email)), 'WAIT')
    stage.clock.advance(60 * MINUTE)
    assert.equal(codeOf(await guess(newPlace(), email)), 'WRONG_SIGN_IN')
    const { rows } = await stage.owner.query('select count(*)::int as n from access.stray_try')
    assert.equal(rows[0].n, 1, 'what is older than an hour is gone')
  })

  it('counts wrong tries to prove it is she as it counts wrong sign-ins', async () => {
    const lee = visitor(app)
    await lee.enter(EMAIL)
    for (let n = 0; n < 10; n += 1)
      assert.deepEqual((await lee.post('/api/prove', { password: 'a wild guess' })).json(), { proved: false })
    assert.equal(codeOf(await lee.post('/api/prove', { password: SAMPLE_PASSWORD })), 'WAIT')
  })

  it('calls a sign-in and a proof by different names in the log, right and wrong', async () => {
    const lee = visitor(app)
    await lee.signIn(EMAIL, 'a wild guess')
    await lee.enter(EMAIL)
    await lee.post('/api/prove', { password: 'a wild guess' })
    await lee.post('/api/prove', { password: SAMPLE_PASSWORD })
    const { rows } = await stage.owner.query(
      `select action from audit.entry where at = $1 and thing = 'access.login' and thing_id = $2 order by seq`,
      [stage.clock.now(), staff.lee.id],
    )
    assert.deepEqual(
      rows.map(({ action }) => action),
      ['sign-in failed', 'sign-in', 'proof failed', 'proved again'],
    )
  })

  it('writes every try down with its place, and nothing of what was typed', async () => {
    const attacker = newPlace()
    await guess(attacker)
    const { rows } = await stage.owner.query('select * from access.attempt where source = $1', [attacker])
    assert.equal(rows.length, 1)
    assert.equal(rows[0].succeeded, false)
    assert.equal(rows[0].subject_id, staff.lee.id)
    const log = await stage.owner.query(
      `select action, thing, thing_id from audit.entry where at = $1 and thing = 'access.login'`,
      [stage.clock.now()],
    )
    assert.deepEqual(log.rows, [{ action: 'sign-in failed', thing: 'access.login', thing_id: staff.lee.id }])
    assert.ok(!JSON.stringify([rows, log.rows]).includes('wild guess'))
  })
})
