import assert from 'node:assert/strict'
import test from 'node:test'
import { addressed, BrokenError, call, NoConnectionError, RefusalError, type Route } from './api.ts'

const read = { id: 'time.month', method: 'GET', path: '/api/time/:patientId' } as unknown as Route
const start = { id: 'time.start', method: 'POST', path: '/api/time/timers/:timerId' } as unknown as Route

/** A server of one answer; what was asked of it is kept. */
const answering = (answer: () => Response | Promise<Response>) => {
  const asked: { url: string; init: RequestInit }[] = []
  Object.assign(globalThis, {
    document: { documentElement: { lang: 'es' } },
    fetch: async (url: string, init: RequestInit) => {
      asked.push({ url, init })
      return answer()
    },
  })
  return asked
}

test('a read puts the path values in the path and the rest into the query', () => {
  const { url, body } = addressed(read, {
    patientId: 'a/b',
    month: '2026-03',
    kinds: ['call', 'plan'],
    none: undefined,
  })
  assert.equal(url, '/api/time/a%2Fb?month=2026-03&kinds=call&kinds=plan')
  assert.equal(body, undefined)
})

test('a write sends the rest as its body', () => {
  const { url, body } = addressed(start, { timerId: 't1', patientId: 'p1' })
  assert.equal(url, '/api/time/timers/t1')
  assert.deepEqual(JSON.parse(body ?? ''), { patientId: 'p1' })
})

test('a missing path value is our mistake and is not sent', () => {
  assert.throws(() => addressed(start, { patientId: 'p1' }), /needs timerId/)
})

test('a write carries the guard that another site cannot add, and the reader’s language', async () => {
  const asked = answering(() => Response.json({ ok: true }))
  assert.deepEqual(await call(start, { timerId: 't1' }), { ok: true })
  const headers = asked[0]?.init.headers as Record<string, string>
  assert.equal(headers['x-throughline'], '1')
  assert.equal(headers['accept-language'], 'es')
  assert.equal(asked[0]?.init.credentials, 'same-origin')
})

test('a refusal arrives with its code, its sentence and its field', async () => {
  const refusal = {
    code: 'STALE',
    message: 'Someone else saved this.',
    field: 'goal',
    details: { version: 3 },
  }
  answering(() => Response.json({ refusal }, { status: 409 }))
  await assert.rejects(call(start, { timerId: 't1' }), (error) => {
    assert.ok(error instanceof RefusalError)
    const { status, code, message, field, details } = error
    assert.deepEqual({ status, code, message, field, details }, { status: 409, ...refusal })
    return true
  })
})

test('no connection says that what was typed is kept', async () => {
  answering(() => Promise.reject(new TypeError('fetch failed')))
  await assert.rejects(call(start, { timerId: 't1' }), (error) => {
    assert.ok(error instanceof NoConnectionError)
    assert.match(error.message, /^No connection\. What you typed is kept here/)
    return true
  })
})

test('an answer that is not ours is told apart from a refusal', async () => {
  answering(() => new Response('<h1>Bad Gateway</h1>', { status: 502 }))
  await assert.rejects(call(start, { timerId: 't1' }), BrokenError)
})
