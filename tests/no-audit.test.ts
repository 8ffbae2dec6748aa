import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { patients, practice, SAMPLE_PASSWORD, staff } from '../samples/cast.ts'
import { openStage, type Stage } from './stage.ts'

describe('no audit, no service', () => {
  let stage: Stage
  let app: FastifyInstance
  let cookie: string
  const rosa = `/api/patients/${patients.rosa.id}`
  const ask = (method: 'GET' | 'POST' | 'PUT', url: string, payload?: object) =>
    app.inject({
      method,
      url,
      headers: { 'x-throughline': '1', ...(cookie ? { cookie } : {}) },
      ...(payload ? { payload } : {}),
    })
  const needs = async () => {
    await stage.owner.query(`set app.practice_id = '${practice.id}'`)
    const { rows } = await stage.owner.query(
      'select to_jsonb(n) as need from patients.need n where patient_id = $1',
      [patients.rosa.id],
    )
    return rows
  }
  const nothing = { interpreter: null, hearing: null, vision: null, speech: null, bestTimes: null }
  const renamed = { preferredName: 'Somebody', ...nothing, channel: null, doNot: null, note: null }

  before(async () => {
    stage = await openStage()
    app = await stage.app()
    cookie = ''
    const entered = await ask('POST', '/api/sign-in', { email: staff.lee.email, password: SAMPLE_PASSWORD })
    cookie = String(entered.headers['set-cookie']).split(';')[0]!
    assert.equal((await ask('GET', rosa)).statusCode, 200)
    await stage.owner.query(`
      create function public.disk_full() returns trigger language plpgsql as
        $$ begin raise exception 'disk full for Delgado' using errcode = '53100'; end $$;
      create trigger disk_full before insert on audit.entry for each row execute function public.disk_full()`)
  })
  after(async () => {
    await app.close()
    await stage.close()
  })

  it('shows nothing that it cannot write down, and says so plainly', async () => {
    for (const url of [rosa, `${rosa}/plan`, '/api/worklist']) {
      const answer = await ask('GET', url)
      assert.equal(answer.statusCode, 503, url)
      assert.match(answer.json().refusal.message, /^We cannot write down right now who looked/)
      for (const word of ['Delgado', 'disk', 'audit.entry', 'trigger'])
        assert.ok(!answer.body.includes(word), `${url} shows ${word}`)
    }
  })

  it('saves nothing that it cannot write down', async () => {
    const before = await needs()
    const answer = await ask('PUT', `${rosa}/need`, renamed)
    assert.equal(answer.statusCode, 503, answer.body)
    assert.deepEqual(await needs(), before)
    assert.ok(!JSON.stringify(before).includes('Somebody'))
  })

  it('lets nobody in whose entering it cannot write down', async () => {
    const known = cookie
    cookie = ''
    const answer = await ask('POST', '/api/sign-in', { email: staff.lee.email, password: SAMPLE_PASSWORD })
    assert.equal(answer.statusCode, 503)
    assert.equal(answer.headers['set-cookie'], undefined)
    cookie = known
  })

  it('refuses with the same words where it would have refused anyway', async () => {
    const answer = await ask('GET', '/api/patients/01900000-0000-7000-8000-0000000009ff')
    assert.equal(answer.statusCode, 503)
  })

  it('serves again as soon as it can write', async () => {
    await stage.owner.query('drop trigger disk_full on audit.entry')
    assert.equal((await ask('GET', rosa)).statusCode, 200)
    assert.equal((await ask('PUT', `${rosa}/need`, renamed)).statusCode, 200)
    assert.ok(JSON.stringify(await needs()).includes('Somebody'))
    const { rows } = await stage.owner.query(
      'select count(*)::int as n from audit.entry where outcome = $1',
      ['refused'],
    )
    assert.deepEqual(rows, [{ n: 0 }])
  })
})
