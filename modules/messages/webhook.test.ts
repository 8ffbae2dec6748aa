import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { makeTexter } from '../../platform/texts.ts'
import { patients, practice, secondPractice, staff } from '../../samples/cast.ts'
import { openStage, type Stage } from '../../tests/stage.ts'
import { tellInbox } from './inbox.ts'

const KEY = 'a key of thirty-two letters or so'
const AT = '2026-03-03T15:00:00.000Z'
const sign = async (lines: string[]) => {
  const key = await crypto.subtle.importKey(
    'raw',
    new TextEncoder().encode(KEY),
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['sign'],
  )
  const made = await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(lines.join('\n')))
  return Buffer.from(made).toString('hex')
}

describe('the text gateway', () => {
  let stage: Stage
  let app: Awaited<ReturnType<Stage['app']>>
  before(async () => {
    stage = await openStage(AT)
    stage.world.textKey = KEY
    app = await stage.app()
  })
  after(async () => {
    await app.close()
    await stage.close()
  })
  const came = { id: crypto.randomUUID(), from: patients.walter.phone!, body: 'Is it Tuesday?', at: AT }
  const post = async (
    change: Partial<typeof came & { signature: string }> = {},
    to: string = practice.id,
  ) => {
    const text = { ...came, ...change }
    const signature = change.signature ?? (await sign([text.at, text.id, text.from, text.body]))
    const headers = { 'x-throughline': '1' }
    const payload = { ...text, signature }
    return (await app.inject({ method: 'POST', url: `/api/incoming-texts/${to}`, headers, payload }))
      .statusCode
  }
  const waiting = async () => (await stage.as(staff.lee, tellInbox)).threads

  it('is refused without its key, with other words than were signed, or later than ten minutes', async () => {
    assert.equal(await post({ signature: '0'.repeat(64) }), 403)
    assert.equal(
      await post({ body: 'STOP', signature: await sign([AT, came.id, came.from, came.body]) }),
      403,
    )
    assert.equal(await post({ at: '2026-03-03T14:49:00.000Z' }), 403)
    assert.equal((await waiting()).length, 0)
  })
  it('brings a text once, however often it is sent, and into no other practice', async () => {
    assert.equal(await post(), 200)
    assert.equal(await post(), 200)
    const threads = await waiting()
    assert.deepEqual(
      threads.map(({ name, entries }) => [name, entries.map(({ body }) => body)]),
      [[`${patients.walter.givenName} ${patients.walter.familyName}`, ['Is it Tuesday?']]],
    )
    assert.equal(await post({ id: crypto.randomUUID() }, secondPractice.id), 200)
    assert.equal((await waiting())[0]!.entries.length, 1)
  })
  it('is given each text with the same signature, and a refusal of it is a failure', async () => {
    const given: { body: string; signature: string }[] = []
    const answers = [200, 500]
    const send = async (
      _url: unknown,
      { headers, body }: { headers: Record<string, string>; body: string },
    ) => {
      given.push({ body, signature: headers['x-signature']! })
      return new Response(null, { status: answers.shift()! })
    }
    const texter = makeTexter('https://texts.example.org', KEY, send as unknown as typeof fetch)!
    await texter({ id: '1', to: '5550100177', text: 'Hello' })
    assert.deepEqual(JSON.parse(given[0]!.body), { id: '1', to: '5550100177', text: 'Hello' })
    assert.equal(given[0]!.signature, await sign(['1', '5550100177', 'Hello']))
    await assert.rejects(texter({ id: '2', to: '5550100177', text: 'Hello' }), /500/)
    assert.throws(() => makeTexter('https://texts.example.org', undefined), /TEXT_KEY/)
    assert.equal(makeTexter(undefined, KEY), null)
  })
})
