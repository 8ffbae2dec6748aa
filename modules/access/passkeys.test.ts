import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { ana, moreStaff, patients, practice, SAMPLE_PASSWORD, staff } from '../../samples/cast.ts'
import { type SoftPasskey, softPasskey } from '../../tests/soft-passkey.ts'
import { openStage, type Stage } from '../../tests/stage.ts'
import { codeOf, looksOf, type Visitor, visitor } from '../../tests/visitor.ts'

const MINUTE = 60_000
const EMAIL = staff.lee.email
const { rosa } = patients
type Bent = Parameters<SoftPasskey['answer']>[1]

describe('a passkey', () => {
  let stage: Stage
  let app: Awaited<ReturnType<Stage['app']>>
  let lee: Visitor
  before(async () => {
    stage = await openStage()
    app = await stage.app()
    await stage.owner.query(`set app.practice_id = '${practice.id}'`)
  })
  beforeEach(async () => {
    stage.clock.advance(24 * 60 * MINUTE)
    await stage.owner.query('update access.passkey set ended_at = now() where ended_at is null')
    lee = visitor(app)
    await lee.enter(EMAIL)
  })
  after(async () => {
    await app.close()
    await stage.close()
  })

  const ask = async (who: Visitor, url: string) => (await who.post(url)).json()
  const doors = {
    staff: {
      add: '/api/my-sign-in/passkeys',
      offer: '/api/my-sign-in/passkey-options',
      ask: '/api/sign-in/passkey-options',
      in: '/api/sign-in/passkey',
    },
    my: {
      add: '/api/my/passkeys',
      offer: '/api/my/passkeys/options',
      ask: '/api/my/passkey-options',
      in: '/api/my/passkey',
    },
  }
  const add = async (who: Visitor, key: SoftPasskey, bent: Bent = {}, door: 'staff' | 'my' = 'staff') =>
    who.post(doors[door].add, { ...key.make(await ask(who, doors[door].offer), bent), name: 'My phone' })
  const made = async (who = lee, door: 'staff' | 'my' = 'staff') => {
    const key = softPasskey()
    const answer = await add(who, key, {}, door)
    assert.equal(answer.statusCode, 200, answer.body)
    return key
  }
  const enter = async (
    key: SoftPasskey,
    bent: Bent = {},
    door: 'staff' | 'my' = 'staff',
    who = visitor(app),
  ) => who.post(doors[door].in, key.answer(await ask(who, doors[door].ask), bent))
  const mine = async (who = lee) => (await who.get('/api/my-sign-in')).json().passkeys
  const seen = async (who: Visitor, door: 'staff' | 'my' = 'staff') =>
    (await who.get(door === 'staff' ? '/api/session' : '/api/my/session')).statusCode
  const refusedAs = (answer: Awaited<ReturnType<typeof enter>>) => `${answer.statusCode} ${codeOf(answer)}`

  it('is made, lets in without anything else, and says where it was used', async () => {
    const key = await made()
    const [kept] = await mine()
    assert.equal(kept.name, 'My phone')
    assert.equal(kept.madeAt, stage.clock.now().toISOString())
    assert.equal(kept.usedAt, null)
    stage.clock.advance(MINUTE)
    const elsewhere = visitor(app)
    assert.equal((await enter(key, {}, 'staff', elsewhere)).statusCode, 200)
    assert.equal((await elsewhere.get('/api/session')).json().staff.name, staff.lee.name)
    const { passkeys, sessions } = (await elsewhere.get('/api/my-sign-in')).json()
    assert.equal(passkeys[0].usedAt, stage.clock.now().toISOString())
    assert.equal(sessions.find(({ here }: { here: boolean }) => here).how, 'passkey')
    const { rows } = await stage.owner.query(
      `select action, thing from audit.entry where at >= $1 and thing = 'access.passkey' order by seq`,
      [kept.madeAt],
    )
    assert.deepEqual(
      rows.map(({ action }) => action),
      ['passkey added', 'sign-in'],
    )
  })

  it('asks for a finger, a face or a PIN, keeps itself on the device, and is not made twice there', async () => {
    const key = await made()
    const { options } = await ask(lee, doors.staff.offer)
    assert.equal(options.rp.id, 'throughline.test')
    assert.equal(options.authenticatorSelection.userVerification, 'required')
    assert.equal(options.authenticatorSelection.residentKey, 'required')
    assert.deepEqual(
      options.excludeCredentials.map(({ id }: { id: string }) => id),
      [key.id.toString('base64url')],
    )
    assert.match(options.user.displayName, /Nurse Lee, Maple Street/)
    const question = await ask(visitor(app), doors.staff.ask)
    assert.equal(question.options.userVerification, 'required')
    assert.equal(question.options.rpId, 'throughline.test')
    assert.deepEqual(question.options.allowCredentials ?? [], [])
  })

  it('is refused a second time with the same answer, also when both come at once', async () => {
    const key = await made()
    const answer = key.answer(await ask(visitor(app), doors.staff.ask))
    assert.equal((await visitor(app).post(doors.staff.in, answer)).statusCode, 200)
    assert.equal(refusedAs(await visitor(app).post(doors.staff.in, answer)), '409 USED')
    const next = key.answer(await ask(visitor(app), doors.staff.ask))
    const both = await Promise.all(Array.from({ length: 5 }, () => visitor(app).post(doors.staff.in, next)))
    assert.equal(both.filter(({ statusCode }) => statusCode === 200).length, 1)
  })

  const BENT: [string, Bent][] = [
    ['made for a page of another origin', { origin: 'http://throughline.test.example.org' }],
    ['made for another port', { origin: 'http://throughline.test:8080' }],
    ['made for another host', { host: 'example.org' }],
    ['made without a finger, a face or a PIN', { unverified: true }],
    ['made for another question', { challenge: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' }],
    ['made for another use', { type: 'payment.get' }],
  ]
  for (const [what, bent] of BENT)
    it(`is refused where the answer was ${what}`, async () => {
      const key = await made()
      assert.equal(refusedAs(await enter(key, bent)), '401 UNKNOWN_PASSKEY')
      assert.equal(refusedAs(await add(lee, softPasskey(), bent)), '422 NOT_A_PASSKEY')
      assert.equal((await mine()).length, 1)
      assert.equal((await enter(key)).statusCode, 200)
    })

  it('is refused where its counter stands still or goes back: somebody copied it', async () => {
    const key = await made()
    assert.equal((await enter(key, { counter: 9 })).statusCode, 200)
    assert.equal(refusedAs(await enter(key, { counter: 9 })), '401 UNKNOWN_PASSKEY')
    assert.equal(refusedAs(await enter(key, { counter: 3 })), '401 UNKNOWN_PASSKEY')
    assert.equal((await enter(key, { counter: 10 })).statusCode, 200)
  })

  it('is refused with a signature of another key', async () => {
    const key = await made()
    const other = softPasskey()
    const question = await ask(visitor(app), doors.staff.ask)
    // A counter that goes on, so that nothing but the signature is wrong.
    const handle = key.answer(question).answer.response.userHandle
    const forged = other.answer(question, { handle, counter: 900 })
    forged.answer.id = key.id.toString('base64url')
    forged.answer.rawId = forged.answer.id
    assert.equal(refusedAs(await visitor(app).post(doors.staff.in, forged)), '401 UNKNOWN_PASSKEY')
  })

  it('is refused with a ticket of another purpose, one never sealed here, or one older than ten minutes', async () => {
    const key = await made()
    const offered = await ask(lee, doors.staff.offer)
    assert.equal(refusedAs(await visitor(app).post(doors.staff.in, key.answer(offered))), '410 OLD_TICKET')
    const asked = await ask(visitor(app), doors.staff.ask)
    const asNew = { ...softPasskey().make(asked), name: 'Phone' }
    assert.equal(refusedAs(await lee.post(doors.staff.add, asNew)), '410 OLD_TICKET')
    const unsealed = {
      ...key.answer(asked),
      ticket: Buffer.from('{"purpose":"passkey"}').toString('base64url'),
    }
    assert.equal(refusedAs(await visitor(app).post(doors.staff.in, unsealed)), '410 OLD_TICKET')
    stage.clock.advance(10 * MINUTE)
    assert.equal((await visitor(app).post(doors.staff.in, key.answer(asked))).statusCode, 200)
    const old = await ask(visitor(app), doors.staff.ask)
    stage.clock.advance(10 * MINUTE + 1)
    assert.equal(refusedAs(await visitor(app).post(doors.staff.in, key.answer(old))), '410 OLD_TICKET')
  })

  it('is refused alike where its owner’s name in it is unknown, torn, or left out', async () => {
    const key = await made()
    const unknown = looksOf(
      await enter(softPasskey(), {
        handle: key.answer(await ask(lee, doors.staff.ask)).answer.response.userHandle,
      }),
    )
    assert.equal(unknown.status, 401)
    for (const handle of ['', 'AAAA', 'A'.repeat(43), '!'.repeat(43)])
      assert.deepEqual(looksOf(await enter(key, { handle })), unknown, handle)
    const bare = await visitor(app).post(doors.staff.in, { ticket: 'x'.repeat(40), answer: {} })
    assert.deepEqual(looksOf(bare), unknown)
    const { rows } = await stage.owner.query(
      `select count(*)::int as n, min(detail->>'code') as code from audit.entry
       where action = 'sign-in failed' and thing = 'access.passkey' and at = $1`,
      [stage.clock.now()],
    )
    assert.deepEqual(rows, [{ n: 1, code: 'UNKNOWN_PASSKEY' }], 'what named this practice is in its log')
  })

  it('does not open once it was removed, and nobody removes a colleague’s', async () => {
    const key = await made()
    const [{ id }] = await mine()
    const tomas = visitor(app)
    await tomas.enter(staff.tomas.email)
    assert.equal((await tomas.post(`/api/my-sign-in/passkeys/${id}/end`)).statusCode, 404)
    assert.equal((await lee.post(`/api/my-sign-in/passkeys/${id}/end`)).statusCode, 200)
    assert.deepEqual(await mine(), [])
    assert.equal(refusedAs(await enter(key)), '401 UNKNOWN_PASSKEY')
    assert.equal((await lee.post(`/api/my-sign-in/passkeys/${id}/end`)).statusCode, 404)
  })

  it('is not removed where it is the only way in', async () => {
    await made()
    const [{ id }] = await mine()
    const without = (what: string) =>
      stage.owner.query(
        `update access.login set ${what} where staff_id = '${staff.lee.id}' returning password_hash`,
      )
    const { rows } = await stage.owner.query(
      `select password_hash from access.login where staff_id = '${staff.lee.id}'`,
    )
    await without('password_hash = null')
    assert.equal(refusedAs(await lee.post(`/api/my-sign-in/passkeys/${id}/end`)), '422 ONLY_WAY_IN')
    await made()
    assert.equal((await lee.post(`/api/my-sign-in/passkeys/${id}/end`)).statusCode, 200)
    const [last] = await mine()
    await without(`oidc_subject = 'https://idp.example.org 4'`)
    assert.equal((await lee.post(`/api/my-sign-in/passkeys/${last.id}/end`)).statusCode, 200)
    await stage.owner.query(
      `update access.login set password_hash = $1, oidc_subject = null where staff_id = '${staff.lee.id}'`,
      [rows[0].password_hash],
    )
  })

  it('is not kept under the name of another one', async () => {
    const key = await made()
    const tomas = visitor(app)
    await tomas.enter(staff.tomas.email)
    assert.equal(refusedAs(await add(tomas, softPasskey(), { id: key.id })), '422 NOT_A_PASSKEY')
  })

  it('shows once more that it is she, and is no proof for a colleague', async () => {
    const key = await made()
    stage.clock.advance(6 * MINUTE)
    const grave = () => lee.post('/api/my-sign-in/recovery-codes')
    assert.equal(codeOf(await grave()), 'PROVE')
    const tomas = visitor(app)
    await tomas.enter(staff.tomas.email)
    const his = await made(tomas)
    const proof = async (one: SoftPasskey) =>
      lee.post('/api/prove/passkey', one.answer(await ask(lee, '/api/prove/passkey-options')))
    assert.equal(refusedAs(await proof(his)), '403 ANOTHER')
    assert.equal(codeOf(await grave()), 'PROVE')
    assert.equal((await proof(key)).statusCode, 200)
    assert.equal((await grave()).statusCode, 200)
  })

  it('of somebody whose contract is over or who left opens nothing', async () => {
    const nurse = visitor(app)
    await nurse.enter(moreStaff.reyes.email)
    const key = await made(nurse)
    const until = (day: string | null, left: string | null) =>
      stage.owner.query(
        'update practice.staff set works_until = coalesce($2, works_until), left_on = $3 where id = $1',
        [moreStaff.reyes.id, day, left],
      )
    await until('2026-03-03', null)
    assert.equal(refusedAs(await enter(key)), '401 UNKNOWN_PASSKEY')
    await until('2030-12-31', '2026-03-01')
    assert.equal(refusedAs(await enter(key)), '401 UNKNOWN_PASSKEY')
    await until('2030-12-31', null)
    assert.equal((await enter(key)).statusCode, 200)
    assert.equal(SAMPLE_PASSWORD.length, 15)
  })

  describe('of a patient or a helper', () => {
    const openLink = async (link: string, birthDate: string) => {
      const who = visitor(app)
      await who.post('/api/my/open-link', { token: link.split('/open/')[1], birthDate })
      return who
    }
    const rosas = async () =>
      openLink((await lee.post(`/api/patients/${rosa.id}/link`)).json().link, rosa.birthDate)

    it('opens her page, is named on it, and opens nothing once she removed it', async () => {
      const page = await rosas()
      const key = await made(page, 'my')
      const again = visitor(app)
      assert.equal((await enter(key, {}, 'my', again)).statusCode, 200)
      const { name, passkeys } = (await again.get('/api/my/session')).json()
      assert.deepEqual([name, passkeys[0].name], ['Rosa Delgado', 'My phone'])
      const kept = await stage.owner.query(
        'select patient_id, transports from access.passkey where id = $1',
        [passkeys[0].id],
      )
      assert.deepEqual(kept.rows, [{ patient_id: rosa.id, transports: ['internal'] }])
      const log = await stage.owner.query(
        `select action, patient_id from audit.entry where at = $1 and thing = 'access.passkey' and action = 'sign-in'`,
        [stage.clock.now()],
      )
      assert.deepEqual(log.rows, [{ action: 'sign-in', patient_id: rosa.id }])
      const walters = await openLink(
        (await lee.post(`/api/patients/${patients.walter.id}/link`)).json().link,
        patients.walter.birthDate,
      )
      assert.equal((await walters.post(`/api/my/passkeys/${passkeys[0].id}/end`)).statusCode, 404)
      assert.equal((await again.post(`/api/my/passkeys/${passkeys[0].id}/end`)).statusCode, 200)
      assert.equal(refusedAs(await enter(key, {}, 'my')), '401 UNKNOWN_PASSKEY')
    })

    it('opens no door of the practice, and a colleague’s opens no patient’s page', async () => {
      const hers = await made(await rosas(), 'my')
      const lees = await made()
      const [desk, page] = [visitor(app), visitor(app)]
      assert.equal(refusedAs(await enter(hers, {}, 'staff', desk)), '401 UNKNOWN_PASSKEY')
      assert.equal(refusedAs(await enter(lees, {}, 'my', page)), '401 UNKNOWN_PASSKEY')
      assert.deepEqual([await seen(desk), await seen(page, 'my')], [401, 401])
    })

    it('ends with what the patient gave', async () => {
      const page = await rosas()
      const id = '01900000-0000-7000-8000-000000000c01'
      const given = { id, ...ana, email: null, sections: ['plan'] }
      const daughter = await openLink((await page.post('/api/my/family', given)).json().link, ana.birthDate)
      const key = await made(daughter, 'my')
      const again = visitor(app)
      assert.equal((await enter(key, {}, 'my', again)).statusCode, 200)
      assert.equal((await again.get('/api/my/session')).json().kind, 'caregiver')
      assert.equal((await again.get('/api/my/plan')).statusCode, 200)
      await page.post(`/api/my/family/${id}/end`)
      assert.equal(refusedAs(await enter(key, {}, 'my')), '401 UNKNOWN_PASSKEY')
      assert.equal(await seen(again, 'my'), 401)
    })
  })
})
