import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, it } from 'node:test'
import { guardedFetch, isOutside } from './outgoing.ts'

describe('addresses that somebody typed in', () => {
  for (const inside of [
    '127.0.0.1',
    '10.1.2.3',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '::1',
    'fe80::1',
    'fd00::1',
    '::ffff:10.0.0.1',
    '::ffff:169.254.169.254',
  ])
    it(`never reach ${inside}`, async () => {
      assert.equal(isOutside(inside), false)
      const host = inside.includes(':') ? `[${inside}]` : inside
      await assert.rejects(guardedFetch()(`https://${host}/`), { code: 'INSIDE' })
    })

  it('may be on the open internet', () => {
    assert.equal(isOutside('93.184.216.34'), true)
    assert.equal(isOutside('2606:2800:220:1:248:1893:25c8:1946'), true)
  })

  // Numbers written otherwise are the same address: a browser's URL reads them all as 127.0.0.1.
  for (const url of ['https://2130706433/', 'https://0x7f.1/', 'https://127.1/', 'https://0177.0.0.1/'])
    it(`never reach ourselves as ${url}`, async () => {
      await assert.rejects(guardedFetch()(url), { code: 'INSIDE' })
    })

  it('never reach a name that stands for ourselves', async () => {
    await assert.rejects(guardedFetch()('https://localhost/'), (error: Error) =>
      /inside a network/.test(String(error.cause ?? error)),
    )
  })

  it('are called over https only', async () => {
    await assert.rejects(guardedFetch()('http://example.org/'), { code: 'NOT_HTTPS' })
    await assert.rejects(guardedFetch()('file:///etc/passwd'), { code: 'NOT_HTTPS' })
  })

  it('do not lead on: a redirect is an answer and is not followed', async () => {
    const server = createServer((_request, response) => {
      response.writeHead(302, { location: 'http://169.254.169.254/latest/meta-data/' }).end()
    })
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
    const answer = await guardedFetch([host])(`http://${host}/`)
    server.close()
    assert.equal(answer.status, 302)
  })
})
