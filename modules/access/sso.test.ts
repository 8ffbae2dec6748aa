import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, beforeEach, describe, it } from 'node:test'
import { guardedFetch } from '../../platform/outgoing.ts'
import { moreStaff, practice, staff, stranger } from '../../samples/cast.ts'
import { type IdentityProvider, openIdentityProvider } from '../../tests/identity-provider.ts'
import { openStage, type Stage } from '../../tests/stage.ts'
import { codeOf, looksOf, type Visitor, visitor } from '../../tests/visitor.ts'

const CLIENT = { redirect: 'http://throughline.test/staff/sign-in', secret: 'the clinic and we know it' }
const MINUTE = 60_000

describe('single sign-on', () => {
  let stage: Stage
  let app: Awaited<ReturnType<Stage['app']>>
  let idp: IdentityProvider
  let ruth: Visitor
  before(async () => {
    idp = await openIdentityProvider(CLIENT)
    stage = await openStage(undefined, null, [idp.host])
    app = await stage.app()
    await stage.owner.query(`set app.practice_id = '${practice.id}'`)
  })
  beforeEach(async () => {
    stage.clock.advance(60 * MINUTE)
    await stage.owner.query('update access.login set oidc_subject = null')
    stage.world.fetch = guardedFetch([idp.host])
    ruth = visitor(app)
    await ruth.enter(moreStaff.ruth.email)
    await setRule({})
  })
  after(async () => {
    await app.close()
    await stage.close()
    idp.close()
  })

  const setRule = async (more: object) => {
    stage.clock.advance(1)
    const rule = { secondStep: 'offered', oidcIssuer: idp.issuer, oidcClientId: 'throughline' }
    return ruth.post('/api/sign-in-rule', { ...rule, oidcClientSecret: CLIENT.secret, ...more })
  }
  const begin = async (who = visitor(app), slug: string = practice.slug) =>
    who.post('/api/sign-in/sso', { practice: slug })
  type Told = { sub?: string; email?: string; verified?: boolean }
  const back = async (told: Told, twist: Parameters<IdentityProvider['signIn']>[3] = {}) => {
    const { address, ticket } = (await begin()).json()
    const { sub = 'lee-1', email = staff.lee.email, verified = true } = told
    return { ticket, returned: await idp.signIn(address, sub, { email, email_verified: verified }, twist) }
  }
  const finish = (given: object, who = visitor(app)) => who.post('/api/sign-in/sso/finish', given)
  const enter = async (told: Told = {}, who = visitor(app)) => finish(await back(told), who)
  const refusedAs = (answer: Awaited<ReturnType<typeof finish>>) => `${answer.statusCode} ${codeOf(answer)}`

  it('signs in whom the practice’s own provider confirmed, and says so', async () => {
    const lee = visitor(app)
    const answer = await enter({}, lee)
    assert.equal(answer.statusCode, 200, answer.body)
    assert.equal((await lee.get('/api/session')).json().staff.name, staff.lee.name)
    const { sessions } = (await lee.get('/api/my-sign-in')).json()
    assert.equal(sessions.find(({ here }: { here: boolean }) => here).how, 'single sign-on')
    const { rows } = await stage.owner.query(
      `select action, thing_id from audit.entry where thing = 'access.single-sign-on' and at = $1`,
      [stage.clock.now()],
    )
    assert.deepEqual(rows, [{ action: 'sign-in', thing_id: staff.lee.id }])
  })

  it('asks with a code, PKCE, a state, a nonce and a new proof, and tells the browser no secret', async () => {
    const { address, ticket } = (await begin()).json()
    const asked = Object.fromEntries(new URL(address).searchParams)
    assert.equal(asked.response_type, 'code')
    assert.equal(asked.code_challenge_method, 'S256')
    assert.match(asked.code_challenge ?? '', /^[\w-]{43}$/)
    assert.equal(asked.prompt, 'login')
    assert.equal(asked.scope, 'openid email')
    assert.equal(asked.redirect_uri, CLIENT.redirect)
    assert.ok((asked.state ?? '').length > 20 && (asked.nonce ?? '').length > 20)
    const opened = Buffer.from(ticket, 'base64url').toString('latin1')
    for (const secret of [CLIENT.secret, asked.nonce!, asked.state!]) assert.ok(!opened.includes(secret))
  })

  it('knows her by the provider’s own name for her from then on, whatever her address is', async () => {
    await enter()
    const lee = visitor(app)
    assert.equal((await enter({ email: 'married@example.org', verified: false }, lee)).statusCode, 200)
    assert.equal((await lee.get('/api/session')).json().staff.name, staff.lee.name)
    assert.equal(refusedAs(await enter({ sub: 'someone-else' })), '401 NOT_HERE')
  })

  it('takes the same name at another provider for another person', async () => {
    await enter({ sub: '17' })
    await stage.owner.query(
      `update access.login set oidc_subject = 'https://old.example.org 17' where staff_id = $1`,
      [staff.lee.id],
    )
    const tomas = visitor(app)
    assert.equal((await enter({ sub: '17', email: staff.tomas.email }, tomas)).statusCode, 200)
    assert.equal((await tomas.get('/api/session')).json().staff.name, staff.tomas.name)
    assert.equal(
      (await enter({ sub: 'lee-new' })).statusCode,
      200,
      'who moved with the practice is known anew',
    )
  })

  const NOT_HERE: [string, Told][] = [
    ['whose address nobody here has', { sub: 'x', email: 'nobody@example.org' }],
    ['whose address the provider has not verified', { sub: 'x', verified: false }],
    ['who works for another practice', { sub: 'x', email: stranger.email }],
  ]
  for (const [who, told] of NOT_HERE)
    it(`lets nobody in ${who}`, async () => {
      const at = visitor(app)
      assert.equal(refusedAs(await enter(told, at)), '401 NOT_HERE')
      assert.equal(at.jar.size, 0)
    })

  it('lets nobody in who left or whose contract is over, not even by a name that is bound', async () => {
    await enter()
    const set = (left: string | null, until: string | null) =>
      stage.owner.query('update practice.staff set left_on = $2, works_until = $3 where id = $1', [
        staff.lee.id,
        left,
        until,
      ])
    await set('2026-03-01', null)
    assert.equal(refusedAs(await enter()), '401 NOT_HERE')
    await set(null, '2026-03-02')
    assert.equal(refusedAs(await enter()), '401 NOT_HERE')
    await set(null, null)
    assert.equal((await enter()).statusCode, 200)
  })

  it('refuses an answer to a question that was changed on its way: nonce, proof key', async () => {
    for (const question of [{ nonce: 'another' }, { code_challenge: 'A'.repeat(43) }] as Record<
      string,
      string
    >[])
      assert.equal(
        refusedAs(await finish(await back({}, { question }))),
        '401 SSO_FAILED',
        JSON.stringify(question),
      )
  })

  it('refuses an answer with another state, another issuer, another code, or none of them', async () => {
    const bend = async (change: (search: URLSearchParams) => void) => {
      const { ticket, returned } = await back({})
      const search = new URLSearchParams(returned)
      change(search)
      return refusedAs(await finish({ ticket, returned: `?${search}` }))
    }
    assert.equal(await bend((search) => search.set('state', 'another')), '401 SSO_FAILED')
    assert.equal(await bend((search) => search.delete('state')), '401 SSO_FAILED')
    assert.equal(await bend((search) => search.set('iss', 'https://other.example.org')), '401 SSO_FAILED')
    assert.equal(await bend((search) => search.set('code', 'guessed')), '401 SSO_FAILED')
    assert.equal(await bend((search) => search.set('error', 'access_denied')), '401 SSO_FAILED')
    const { ticket } = await back({})
    assert.equal(refusedAs(await finish({ ticket, returned: '' })), '401 SSO_FAILED')
    assert.equal(refusedAs(await finish({ ticket, returned: 'not an address at all' })), '401 SSO_FAILED')
  })

  it('refuses an answer to somebody else’s question, the same answer twice, and one that came too late', async () => {
    const [mine, other] = [await back({}), await back({})]
    assert.equal(refusedAs(await finish({ ticket: other.ticket, returned: mine.returned })), '401 SSO_FAILED')
    const given = await back({})
    assert.equal((await finish(given)).statusCode, 200)
    assert.equal(refusedAs(await finish(given)), '401 SSO_FAILED')
    const late = await back({})
    stage.clock.advance(10 * MINUTE + 1)
    assert.equal(refusedAs(await finish(late)), '410 OLD_TICKET')
    const { ticket } = (await visitor(app).post('/api/sign-in/passkey-options')).json()
    assert.equal(refusedAs(await finish({ ...(await back({})), ticket })), '410 OLD_TICKET')
  })

  it('believes no provider that calls itself by another name', async () => {
    idp.twist({ about: { issuer: 'https://other.example.org' } })
    assert.equal(refusedAs(await begin()), '401 SSO_FAILED')
    idp.twist({})
    assert.equal((await begin()).statusCode, 200)
  })

  it('needs the secret the provider gave, and keeps it sealed while the provider stays the same', async () => {
    await setRule({ oidcClientSecret: undefined })
    assert.equal((await enter()).statusCode, 200)
    await setRule({ oidcClientSecret: 'another one' })
    assert.equal(refusedAs(await enter()), '401 SSO_FAILED')
    const told = await ruth.get('/api/sign-in-rule')
    assert.equal(told.json().redirect, CLIENT.redirect)
    assert.equal(told.json().oidcIssuer, idp.issuer)
    assert.equal(told.json().history[0].by, moreStaff.ruth.name)
    assert.equal(told.json().history[0].oidc, true)
    assert.equal(told.json().history.at(-1).by, 'the operator')
    assert.ok(!told.body.includes('another one'))
    await setRule({ oidcIssuer: 'https://idp.example.org', oidcClientSecret: undefined })
    const { rows } = await stage.owner.query(
      'select oidc_client_secret from access.sign_in_rule order by set_at desc limit 2',
    )
    assert.equal(rows[0].oidc_client_secret, null, 'a secret goes to no other provider')
    assert.ok(!rows[1].oidc_client_secret.includes('another one'))
  })

  it('takes no half of a rule', async () => {
    const half = await setRule({ oidcClientId: null })
    assert.equal(`${codeOf(half)} ${half.json().refusal.field}`, 'HALF oidcClientId')
    const other = await setRule({ oidcIssuer: null })
    assert.equal(`${codeOf(other)} ${other.json().refusal.field}`, 'HALF oidcIssuer')
  })

  it('says the same of a practice that is unknown and of one without single sign-on', async () => {
    const unknown = looksOf(await begin(visitor(app), 'nobody-there'))
    assert.equal(unknown.status, 404)
    assert.deepEqual(looksOf(await begin(visitor(app), 'harbor')), unknown)
    await setRule({ oidcIssuer: null, oidcClientId: null })
    assert.deepEqual(looksOf(await begin()), unknown)
    assert.equal((await begin(visitor(app), ' Maple-Street ')).json().refusal.code, 'NO_SSO')
  })

  describe('calls nothing inside our walls', () => {
    let heard = 0
    const inner = createServer((_, response) => response.end('{}'))
    inner.on('connection', () => {
      heard += 1
    })
    before(() => new Promise<void>((done) => inner.listen(0, '127.0.0.1', done)))
    beforeEach(() => {
      heard = 0
    })
    after(() => {
      inner.close()
      inner.closeAllConnections()
    })
    const port = () => (inner.address() as AddressInfo).port

    it('unless the operator listed it', async () => {
      stage.world.fetch = guardedFetch([])
      assert.equal(refusedAs(await begin()), '401 SSO_FAILED')
      const names = [
        'http://127.0.0.1',
        'https://127.0.0.1',
        'https://localhost',
        'https://[::ffff:127.0.0.1]',
      ]
      for (const name of [...names, 'https://127.1', 'https://2130706433', 'https://0x7f.0.0.1']) {
        await setRule({ oidcIssuer: `${name}:${port()}` })
        assert.equal(refusedAs(await begin()), '401 SSO_FAILED', name)
        assert.equal(heard, 0, name)
      }
      stage.world.fetch = guardedFetch([`127.0.0.1:${port()}`])
      await setRule({ oidcIssuer: `http://127.0.0.1:${port()}` })
      await begin()
      assert.equal(heard, 1, 'the door was there to knock at')
    })

    for (const what of ['token_endpoint', 'jwks_uri'])
      it(`although a provider sends us there for its ${what}`, async () => {
        const given = await back({})
        idp.twist({ about: { [what]: `http://127.0.0.1:${port()}/` } })
        assert.equal(refusedAs(await finish(given)), '401 SSO_FAILED')
        assert.equal(heard, 0)
        idp.twist({})
        assert.equal((await enter()).statusCode, 200)
      })
  })
})
