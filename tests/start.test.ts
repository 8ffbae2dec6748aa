import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { patients, SAMPLE_PASSWORD, staff } from '../samples/cast.ts'
import { freePort } from '../tools/test-cluster.ts'
import { startProduct } from './process.ts'

const start = (...flags: string[]) => startProduct(flags)

describe('npm start', () => {
  const data = mkdtempSync(join(tmpdir(), 'throughline-start-'))
  let flags: string[]
  let address: string
  before(async () => {
    const port = await freePort()
    address = `http://localhost:${port}`
    flags = ['--port', String(port), '--database-port', String(await freePort()), '--data', data]
  })
  after(() => rmSync(data, { recursive: true, force: true }))

  const post = (path: string, body: object, cookie = '') =>
    fetch(`${address}${path}`, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'x-throughline': '1', 'content-type': 'application/json', cookie },
    })
  const signIn = async () => {
    const entered = await post('/api/sign-in', { email: staff.lee.email, password: SAMPLE_PASSWORD })
    return String(entered.headers.get('set-cookie')).split(';')[0]!
  }
  const readRosa = async (cookie: string) =>
    (await (await fetch(`${address}/api/patients/${patients.rosa.id}`, { headers: { cookie } })).json()) as {
      need: { note: string | null }
    }
  const NOTHING = {
    preferredName: null,
    interpreter: null,
    hearing: null,
    vision: null,
    speech: null,
    bestTimes: null,
    channel: null,
    doNot: null,
  }

  it('says where it is, who may sign in, and that its database is for trying out', async () => {
    const running = start(...flags)
    await running.ready
    assert.match(running.said(), new RegExp(`${address}/staff/`))
    assert.match(running.said(), /lee@example\.org/)
    assert.match(running.said(), /for trying out/)
    assert.equal((await fetch(`${address}/staff/`)).status, 200)
    running.child.kill('SIGINT')
    assert.equal(await running.ended, 0, running.said())
    assert.match(running.said(), /Everything is saved/)
    assert.ok(!existsSync(join(data, 'postgres', 'postmaster.pid')), 'PostgreSQL was ended, too')
  })

  it('loses nothing that was acknowledged to a kill -9, of the server or of PostgreSQL as well', async () => {
    for (const [note, both] of [
      ['killed once', false],
      ['killed twice', true],
    ] as const) {
      const running = start(...flags)
      await running.ready
      const saved = await fetch(`${address}/api/patients/${patients.rosa.id}/need`, {
        method: 'PUT',
        body: JSON.stringify({ ...NOTHING, note }),
        headers: { 'x-throughline': '1', 'content-type': 'application/json', cookie: await signIn() },
      })
      assert.equal(saved.status, 200)
      if (both)
        process.kill(
          Number(readFileSync(join(data, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]),
          'SIGKILL',
        )
      running.child.kill('SIGKILL')
      await running.ended
      const again = start(...flags)
      await again.ready
      assert.equal((await readRosa(await signIn())).need.note, note)
      again.child.kill('SIGINT')
      assert.equal(await again.ended, 0, again.said())
    }
  })

  it('says in one sentence that a port is taken, or that it is no port', async () => {
    const squatter = createServer().listen(Number(flags[1]), '127.0.0.1')
    const taken = start(...flags)
    assert.equal(await taken.ended, 1)
    assert.match(taken.said().trim(), /^Port \d+ is taken\. Start with another: npm start -- --port \d+$/)
    squatter.close()
    const nonsense = start('--port', 'eighty')
    assert.equal(await nonsense.ended, 1)
    assert.equal(nonsense.said().trim().split('\n').length, 1)
    assert.match(nonsense.said(), /is "eighty"\. A port is a number/)
  })
})
