import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { moreStaff, practice, SAMPLE_PASSWORD, secondPractice, staff, stranger } from '../../samples/cast.ts'
import { openStage, type Stage } from '../../tests/stage.ts'
import { appCode, codeOf, looksOf, setUpApp, type Visitor, visitor } from '../../tests/visitor.ts'

const DAY = 86_400_000
const MINUTE = 60_000
const work = { employer: null, worksUntil: null }
const person = (n: number) => ({
  id: `01900000-0000-7000-8000-0000000007${String(n).padStart(2, '0')}`,
  name: 'Ida Novak',
  credential: 'RN',
  roles: ['coordinator'],
  email: `novak${n}@example.org`,
  npi: null,
  ...work,
})
const tokenOf = (answer: { json: () => { link: string } }) => answer.json().link.split('#')[1]!

describe('who works here, and how she is let in', () => {
  let stage: Stage
  let app: Awaited<ReturnType<Stage['app']>>
  let ruth: Visitor
  before(async () => {
    stage = await openStage()
    app = await stage.app()
    await stage.owner.query(`set app.practice_id = '${practice.id}'`)
  })
  beforeEach(() => back(1000))
  after(async () => {
    await app.close()
    await stage.close()
  })

  /** Time passes, and the administrator signs in again. */
  const back = async (ms = 0) => {
    stage.clock.advance(ms)
    ruth = visitor(app)
    await ruth.enter(moreStaff.ruth.email)
  }
  const seen = async (who: Visitor) => (await who.get('/api/session')).statusCode
  const accept = (token: string, who = visitor(app)) => who.post('/api/sign-in/invitation', { token })
  const people = async () => (await ruth.get('/api/people')).json().people as { [key: string]: unknown }[]
  const listed = async (id: string) => (await people()).find((one) => one.id === id)!

  it('opens an invitation once', async () => {
    const made = await ruth.post('/api/people', person(1))
    assert.match(made.json().link, /^http:\/\/throughline\.test\/staff\/invitation#[\w-]{60,}$/)
    assert.equal((await listed(person(1).id)).invited, true)
    assert.equal((await accept(tokenOf(made))).statusCode, 200)
    const again = await accept(tokenOf(made))
    assert.equal(again.statusCode, 410)
    assert.equal(codeOf(again), 'INVITATION_GONE')
    assert.equal((await listed(person(1).id)).invited, false)
  })

  it('answers a guess, a used, an old and a foreign invitation alike', async () => {
    const used = tokenOf(await ruth.post('/api/people', person(2)))
    await accept(used)
    const old = tokenOf(await ruth.post('/api/people', person(3)))
    stage.clock.advance(7 * DAY)
    const gone = looksOf(await accept(used))
    assert.deepEqual(looksOf(await accept(old)), gone)
    assert.deepEqual(looksOf(await accept('A'.repeat(65))), gone)
    assert.deepEqual(looksOf(await accept('?'.repeat(65))), gone)
    assert.deepEqual(looksOf(await accept(used.slice(0, 30) + 'B'.repeat(35))), gone)
  })

  it('keeps an invitation for seven days, to the millisecond', async () => {
    const token = tokenOf(await ruth.post('/api/people', person(4)))
    stage.clock.advance(7 * DAY - 1)
    assert.equal((await accept(token)).statusCode, 200)
  })

  it('lets an invited person only set up her sign-in, and takes all the time she needs for it', async () => {
    await ruth.post('/api/sign-in-rule', { secondStep: 'required', oidcIssuer: null, oidcClientId: null })
    const novak = visitor(app)
    await accept(tokenOf(await ruth.post('/api/people', person(5))), novak)
    assert.equal((await novak.get('/api/session')).json().mustSetUp, true)
    assert.equal((await novak.get('/api/practice/staff')).statusCode, 404)
    for (let n = 0; n < 3; n += 1) {
      stage.clock.advance(10 * MINUTE)
      assert.equal(await seen(novak), 200)
    }
    const kept = await novak.post('/api/my-sign-in/password', { password: 'four quiet herons wade' })
    assert.equal(kept.statusCode, 200, kept.body)
    assert.equal((await novak.get('/api/session')).json().mustSetUp, true, 'a password is half of it')
    await setUpApp(novak, stage.clock.now())
    assert.equal((await novak.get('/api/session')).json().mustSetUp, false)
    assert.equal((await novak.get('/api/practice/staff')).statusCode, 200)
    stage.clock.advance(6 * MINUTE)
    assert.equal(codeOf(await novak.post('/api/my-sign-in/recovery-codes')), 'PROVE')
    await stage.owner.query(
      `insert into access.sign_in_rule (practice_id, id, second_step, set_at) values ($1, gen_random_uuid(), 'offered', $2)`,
      [practice.id, stage.clock.now()],
    )
  })

  it('lets somebody work with a password alone where the practice only offers a second step', async () => {
    const novak = visitor(app)
    await accept(tokenOf(await ruth.post('/api/people', person(6))), novak)
    await novak.post('/api/my-sign-in/password', { password: 'four quiet herons wade' })
    assert.equal((await novak.get('/api/session')).json().mustSetUp, false)
  })

  it('ends everything she signed in with when she is invited again', async () => {
    const webb = visitor(app)
    await webb.enter(staff.webb.email)
    const { secret, codes } = await setUpApp(webb, stage.clock.now())
    await stage.owner.query(
      `update access.login set oidc_subject = 'https://idp.example.org 17' where staff_id = $1`,
      [staff.webb.id],
    )
    await stage.owner.query(
      `insert into access.passkey (practice_id, id, owner_kind, owner_id, credential_id, public_key, counter, transports, name, made_at)
       values ($1, gen_random_uuid(), 'staff', $2, 'webb', '', 0, '{}', 'Key', now())`,
      [practice.id, staff.webb.id],
    )
    assert.equal((await listed(staff.webb.id)).secondStep, 'passkey')
    const first = tokenOf(await ruth.post(`/api/people/${staff.webb.id}/invite`))
    const second = tokenOf(await ruth.post(`/api/people/${staff.webb.id}/invite`))
    assert.equal(await seen(webb), 401)
    assert.equal((await listed(staff.webb.id)).secondStep, 'none')
    stage.clock.advance(2 * MINUTE)
    for (const code of [undefined, codes[0], appCode(secret, stage.clock.now())]) {
      const answer = await visitor(app).signIn(staff.webb.email, SAMPLE_PASSWORD, code)
      assert.equal(codeOf(answer), 'WRONG_SIGN_IN')
    }
    const { rows } = await stage.owner.query(
      `select oidc_subject, (select count(*)::int from access.passkey p where p.owner_id = l.staff_id and ended_at is null) as passkeys
       from access.login l where staff_id = $1`,
      [staff.webb.id],
    )
    assert.deepEqual(rows, [{ oidc_subject: null, passkeys: 0 }])
    assert.equal(codeOf(await accept(first)), 'INVITATION_GONE')
    assert.equal((await accept(second, webb)).statusCode, 200)
    assert.equal((await webb.get('/api/my-sign-in')).json().hasPassword, false)
  })

  it('signs somebody who left out everywhere and at once, and tells her what it tells a stranger', async () => {
    const [desk, phone, lee] = [visitor(app), visitor(app), visitor(app)]
    await desk.enter(staff.tomas.email)
    await phone.enter(staff.tomas.email)
    await lee.enter(staff.lee.email)
    assert.equal((await listed(staff.tomas.id)).signedIn, 2)
    const invitation = tokenOf(await ruth.post('/api/people', person(7)))
    assert.equal((await ruth.post(`/api/people/${staff.tomas.id}/end`)).statusCode, 200)
    assert.equal((await ruth.post(`/api/people/${person(7).id}/end`)).statusCode, 200)
    assert.deepEqual([await seen(desk), await seen(phone), await seen(lee)], [401, 401, 200])
    const row = await listed(staff.tomas.id)
    assert.equal(row.leftOn, stage.clock.now().toISOString().slice(0, 10))
    assert.equal(row.signedIn, 0)
    const hers = looksOf(await visitor(app).signIn(staff.tomas.email))
    assert.deepEqual(hers, looksOf(await visitor(app).signIn('nobody@example.org')))
    assert.equal(codeOf(await accept(invitation)), 'INVITATION_GONE')
  })

  it('lets a nurse of another company in until her last day is over where the practice is', async () => {
    const { reyes } = moreStaff
    stage.clock.set('2026-11-01T16:00:00Z')
    await back()
    const until = (worksUntil: string) =>
      ruth.put(`/api/people/${reyes.id}`, {
        roles: ['vendor_nurse'],
        employer: 'Lantern Care Calls',
        worksUntil,
      })
    assert.equal(codeOf(await until('2026-10-31')), 'PAST')
    assert.equal((await until('2026-11-01')).statusCode, 200)
    // The night the clocks go back: midnight in New York is 05:00 in London.
    stage.clock.set('2026-11-02T04:59:59.999Z')
    const nurse = visitor(app)
    await nurse.enter(reyes.email)
    assert.equal(await seen(nurse), 200)
    assert.equal((await nurse.get('/api/session')).json().staff.employer, 'Lantern Care Calls')
    stage.clock.advance(1)
    assert.equal(await seen(nurse), 401)
    const refused = await visitor(app).signIn(reyes.email)
    assert.equal(codeOf(refused), 'WRONG_SIGN_IN')
    assert.equal(refused.cookies.length, 0)
    await back()
    assert.equal((await until('2026-12-24')).statusCode, 200)
    assert.equal((await visitor(app).signIn(reyes.email)).statusCode, 200)
  })

  it('takes a vendor’s nurse only with her company and her last day', async () => {
    const put = async (given: object) => {
      const answer = await ruth.put(`/api/people/${moreStaff.reyes.id}`, {
        roles: ['vendor_nurse'],
        ...given,
      })
      return `${codeOf(answer)} ${answer.json().refusal?.field}`
    }
    assert.equal(await put({ employer: null, worksUntil: '2031-01-01' }), 'VENDOR employer')
    assert.equal(await put({ employer: 'Lantern', worksUntil: null }), 'VENDOR worksUntil')
    assert.equal(await put({ ...work, roles: ['king'] }), 'NO_SUCH_ROLE roles')
    const invited = await ruth.post('/api/people', { ...person(8), roles: ['vendor_nurse'] })
    assert.equal(codeOf(invited), 'VENDOR')
  })

  it('changes what somebody may from her next request on, and writes down from what to what', async () => {
    const nina = visitor(app)
    await nina.enter(moreStaff.nina.email)
    assert.equal((await nina.get('/api/outbox')).statusCode, 404)
    await ruth.put(`/api/people/${moreStaff.nina.id}`, { roles: ['coordinator'], ...work })
    assert.equal((await nina.get('/api/outbox')).statusCode, 200)
    await ruth.put(`/api/people/${moreStaff.nina.id}`, { roles: ['front_desk'], ...work })
    assert.equal((await nina.get('/api/outbox')).statusCode, 404)
    const { rows } = await stage.owner.query(
      `select actor_id, detail from audit.entry where action = 'roles changed' and thing_id = $1 order by seq`,
      [moreStaff.nina.id],
    )
    assert.equal(rows.length, 2)
    assert.equal(rows[0].actor_id, moreStaff.ruth.id)
    assert.deepEqual(rows[0].detail, { from: ['front_desk'], to: ['coordinator'], ...work })
  })

  it('keeps one administrator who is still at work, and nobody ends herself', async () => {
    const { ruth: her, park } = moreStaff
    assert.equal(codeOf(await ruth.post(`/api/people/${her.id}/end`)), 'YOURSELF')
    const demote = () => ruth.put(`/api/people/${her.id}`, { roles: ['supervisor'], ...work })
    assert.equal(codeOf(await demote()), 'LAST_ADMINISTRATOR')
    await ruth.put(`/api/people/${park.id}`, {
      roles: ['administrator'],
      employer: 'Audit House',
      worksUntil: stage.clock.now().toISOString().slice(0, 10),
    })
    const second = visitor(app)
    await second.enter(park.email)
    await back(2 * DAY)
    assert.equal(codeOf(await demote()), 'LAST_ADMINISTRATOR', 'the other one’s contract is over')
    await ruth.put(`/api/people/${park.id}`, { roles: ['administrator'], ...work })
    assert.equal((await ruth.post(`/api/people/${park.id}/end`)).statusCode, 200)
    assert.equal(codeOf(await demote()), 'LAST_ADMINISTRATOR', 'the other one left')
  })

  it('ends the sign-ins of a colleague who keeps her way in', async () => {
    const lee = visitor(app)
    await lee.enter(staff.lee.email)
    const { ended } = (await ruth.post(`/api/people/${staff.lee.id}/sign-out`)).json()
    assert.ok(ended >= 1)
    assert.equal(await seen(lee), 401)
    assert.equal((await lee.signIn(staff.lee.email)).statusCode, 200)
  })

  it('stands in the log: invited, came, invited again, signed out, left', async () => {
    const one = person(11)
    const token = tokenOf(await ruth.post('/api/people', one))
    await accept(token)
    await ruth.post(`/api/people/${one.id}/invite`)
    await ruth.post(`/api/people/${one.id}/sign-out`)
    await ruth.post(`/api/people/${one.id}/end`)
    const { rows } = await stage.owner.query(
      `select action, thing, actor_id, detail from audit.entry where thing_id = $1 order by seq`,
      [one.id],
    )
    assert.deepEqual(
      rows.map(({ action, thing, actor_id }) => [action, thing, actor_id === moreStaff.ruth.id]),
      [
        ['person invited', 'practice.staff', true],
        ['invitation accepted', 'practice.staff', false],
        ['person invited again', 'practice.staff', true],
        ['sign-ins ended', 'practice.staff', true],
        ['person left', 'practice.staff', true],
      ],
    )
    assert.deepEqual(rows[0].detail, { roles: ['coordinator'], employer: null })
  })

  it('invites nobody under an address that somebody here has, however it is written', async () => {
    const answer = await ruth.post('/api/people', { ...person(9), email: 'Lee@Example.org' })
    assert.equal(codeOf(answer), 'KNOWN')
    assert.equal(answer.json().refusal.field, 'email')
    assert.equal(await listed(person(9).id), undefined)
  })

  it('lets one address work in two practices, each with its own password', async () => {
    await stage.as(stranger, async ({ tx }) => {
      const { addStaff } = await import('../practice/index.ts')
      const { addLogin, hashPassword } = await import('./index.ts')
      const row = { practiceId: secondPractice.id, id: person(10).id, name: 'Nurse Lee', credential: 'RN' }
      const rest = { npi: null, taxonomy: null, phone: null, leftOn: null, ...work }
      await addStaff(tx, [{ ...row, roles: ['coordinator'], ...rest }])
      const passwordHash = await hashPassword('herons in the harbor')
      await addLogin(tx, {
        practiceId: secondPractice.id,
        staffId: row.id,
        email: staff.lee.email,
        passwordHash,
      })
    })
    const [here, there] = [visitor(app), visitor(app)]
    await here.enter(staff.lee.email)
    await there.enter(staff.lee.email, 'herons in the harbor')
    assert.equal((await here.get('/api/session')).json().practice.name, practice.name)
    assert.equal((await there.get('/api/session')).json().practice.name, secondPractice.name)
  })
})
