import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { patients, SAMPLE_PASSWORD, staff } from '../samples/cast.ts'
import { serveApps } from '../server/apps.ts'
import { openStage, type Stage } from './stage.ts'

const PDF = Buffer.from('%PDF-1.4 a power of attorney')

describe('the web’s dangers', () => {
  let stage: Stage
  let app: Awaited<ReturnType<Stage['app']>>
  let cookie = ''
  before(async () => {
    stage = await openStage()
    app = await stage.app()
    await serveApps(app)
    cookie = await enter(staff.lee.email)
  })
  after(async () => {
    await app.close()
    await stage.close()
  })

  const post = (url: string, payload: object | Buffer, headers: Record<string, string> = {}) =>
    app.inject({ method: 'POST', url, payload, headers: { 'x-throughline': '1', cookie, ...headers } })
  const enter = async (email: string) =>
    String((await post('/api/sign-in', { email, password: SAMPLE_PASSWORD })).headers['set-cookie']).split(
      ';',
    )[0]!
  const policyOf = (headers: Record<string, unknown>) =>
    new Map(
      String(headers['content-security-policy'])
        .split(';')
        .map((part) => part.trim().split(/ (.*)/s) as [string, string])
        .map(([name, values]) => [name, (values ?? '').split(' ')]),
    )

  for (const path of ['/staff/', '/staff/patients', '/my/', '/my/anything'])
    it(`runs on ${path} no script but by the nonce of this one answer, and nothing of a third party`, async () => {
      const [one, two] = [await app.inject({ url: path }), await app.inject({ url: path })]
      const policy = policyOf(one.headers)
      const nonce = policy.get('script-src')?.find((source) => source.startsWith("'nonce-"))
      assert.ok(nonce && nonce.length > 28, String(one.headers['content-security-policy']))
      assert.deepEqual(policy.get('script-src')?.sort(), [nonce, "'strict-dynamic'"].sort())
      assert.notEqual(
        nonce,
        policyOf(two.headers)
          .get('script-src')
          ?.find((source) => /nonce/.test(source)),
      )
      const scripts = [...one.body.matchAll(/<script[^>]*>/g)].map(([tag]) => tag)
      assert.ok(scripts.length > 0)
      for (const tag of scripts) assert.ok(tag.includes(`nonce="${nonce.slice(7, -1)}"`), tag)
      assert.ok(!one.body.includes('NONCE-OF-THIS-ANSWER'))
      for (const [name, sources] of policy)
        for (const source of sources)
          assert.doesNotMatch(source, /unsafe|https?:|\*/, `${name} allows ${source}`)
      assert.deepEqual(policy.get('default-src'), ["'none'"])
      assert.deepEqual(policy.get('frame-ancestors'), ["'none'"])
      assert.equal(one.headers['x-frame-options'], 'DENY')
      assert.equal(one.headers['x-content-type-options'], 'nosniff')
      assert.equal(one.headers['cross-origin-opener-policy'], 'same-origin')
      assert.equal(one.headers['referrer-policy'], 'no-referrer')
      assert.doesNotMatch(one.body, /(?:src|href)="https?:/)
    })

  it('refuses what a page of another site makes this browser send, reading as well as writing', async () => {
    const foreign = { 'sec-fetch-site': 'cross-site' }
    const read = await app.inject({ url: '/api/session', headers: { cookie, ...foreign } })
    assert.equal(read.statusCode, 403)
    assert.equal((await post('/api/sign-out', {}, foreign)).statusCode, 403)
    const unmarked = await app.inject({
      method: 'POST',
      url: '/api/sign-out',
      payload: {},
      headers: { cookie },
    })
    assert.equal(unmarked.statusCode, 403)
    assert.equal((await app.inject({ url: '/api/session', headers: { cookie } })).statusCode, 200)
  })

  it('knows its cookie only as one that no script reads and no other site sends', async () => {
    const response = await post('/api/sign-in', { email: staff.lee.email, password: SAMPLE_PASSWORD })
    const set = String(response.headers['set-cookie'])
    assert.match(set, /HttpOnly/)
    assert.match(set, /SameSite=Strict/)
    assert.doesNotMatch(set, /Expires|Max-Age/)
  })

  describe('a paper that somebody sends', () => {
    const id = '01900000-0000-7000-8000-000000000b01'
    const address = `/api/patients/${patients.rosa.id}/representatives`
    const send = (bytes: Buffer, name = 'paper.pdf') =>
      post(`${address}/${id}/paper`, bytes, {
        'content-type': 'application/octet-stream',
        'x-file-name': encodeURIComponent(name),
      })
    before(async () => {
      const added = await post(address, {
        id,
        name: 'Luis Delgado',
        relationship: 'son',
        basis: 'guardian',
        birthDate: '1975-01-01',
        email: null,
        phone: null,
        untilOn: null,
      })
      assert.equal(added.statusCode, 200, added.body)
    })

    it('is known by what is in it and not by its name', async () => {
      const program = await send(Buffer.from('MZ\x90\x00 this program cannot be run'), 'paper.pdf')
      assert.equal(program.statusCode, 422, program.body)
      const page = await send(Buffer.from('<html><script>alert(1)</script></html>'), 'paper.jpg')
      assert.equal(page.statusCode, 422)
      assert.equal((await send(PDF, 'anything.exe')).statusCode, 200)
    })

    it('is refused beyond ten million bytes, with a sentence', async () => {
      const large = await send(Buffer.concat([PDF, Buffer.alloc(10_000_001)]))
      assert.equal(large.statusCode, 413)
      assert.match(large.json().refusal.message, /larger than we can take/)
    })

    it('is handed out as a download under a name of ours, which can run nothing', async () => {
      const stored = await send(PDF, '../../etc/<script>.pdf')
      const { paperId } = stored.json()
      const got = await app.inject({
        url: `/api/patients/${patients.rosa.id}/representative-papers/${paperId}`,
        headers: { cookie },
      })
      assert.equal(got.statusCode, 200, got.body)
      assert.match(String(got.headers['content-disposition']), /^attachment; filename="[\w.-]+"$/)
      assert.ok(!String(got.headers['content-disposition']).includes('script'))
      assert.match(String(got.headers['content-security-policy']), /sandbox/)
      assert.equal(got.headers['x-content-type-options'], 'nosniff')
    })
  })
})
