import assert from 'node:assert/strict'
import { after, before, beforeEach, describe } from 'node:test'
import type { FastifyInstance, InjectOptions } from 'fastify'
import { makeLink } from '../../modules/access/index.ts'
import { change, end, invite } from '../../modules/patients/family.ts'
import type { Actor } from '../../platform/context.ts'
import { ana, practice, SAMPLE_PASSWORD, staff } from '../../samples/cast.ts'
import { openStage, type Stage } from '../stage.ts'
import { chainsHold, count, look, newPatient, race, refusals, refusedOnlyBy, won } from './race.ts'

const TRIES_MAX = 5

describe('races for a look', () => {
  let stage: Stage
  let app: FastifyInstance
  before(async () => {
    stage = await openStage()
  })
  after(async () => {
    await app.close()
    await stage.close()
  })
  // A server of its own for each race: the entrance lets only so many in a minute.
  beforeEach(async () => {
    await app?.close()
    app = await stage.app()
  })

  const asPatient = (id: string): Actor => ({
    kind: 'patient',
    id,
    name: 'Rosa Delgado',
    patientId: id,
    sessionId: id,
  })
  const asked = async (request: InjectOptions) => {
    const response = await app.inject(request)
    assert.ok(response.statusCode < 500, `${response.statusCode} ${response.body}`)
    return response
  }
  let from = 0
  const post = (url: string, payload: object) => {
    from += 1
    const remoteAddress = `10.0.${Math.floor(from / 250)}.${from % 250}`
    return asked({ method: 'POST', url, payload, remoteAddress, headers: { 'x-throughline': '1' } })
  }
  const cookieOf = (response: { headers: Record<string, unknown> }) =>
    String(response.headers['set-cookie']).split(';')[0]!
  const openLink = (link: string, birthDate: string) =>
    post('/api/my/open-link', { token: link.split('/open/')[1]!, birthDate })
  const read = (cookie: string) => asked({ method: 'GET', url: '/api/my/answers', headers: { cookie } })

  const shared = async () => {
    const { id } = await newPatient(stage)
    const caregiverId = crypto.randomUUID()
    const { link } = await stage.actAs(practice.id, asPatient(id), (context) =>
      invite(context, { id: caregiverId, ...ana, sections: ['answers'], sensitive: [], expiresOn: null }),
    )
    return { id, caregiverId, cookie: cookieOf(await openLink(link, ana.birthDate)) }
  }
  const asHer = <T>(id: string, command: Parameters<typeof stage.actAs<T>>[2]) =>
    stage.actAs(practice.id, asPatient(id), command)

  race(
    'access ended while the daughter reads: no look of hers stands in the log after the end',
    async (together) => {
      const { id, caregiverId, cookie } = await shared()
      const all = await together(
        () => read(cookie),
        () => asHer(id, (context) => end(context, { caregiverId })),
        () => read(cookie),
      )
      assert.equal(won(all), 3)
      for (const { value } of [all[0]!, all[2]!])
        assert.ok([200, 401].includes((value as { statusCode: number }).statusCode))
      assert.equal((await read(cookie)).statusCode, 401)
      const late = await look(
        stage,
        `select 1 from audit.entry a where a.actor_id = $1 and a.action = 'read' and a.seq >
        (select seq from audit.entry where action = 'sharing ended' and thing_id = $1)`,
        [caregiverId],
      )
      assert.deepEqual(late, [])
    },
  )

  race('a caregiver invited twice with one id: one caregiver, one access', async (together) => {
    const { id } = await newPatient(stage)
    const caregiverId = crypto.randomUUID()
    const once = () =>
      asHer(id, (context) =>
        invite(context, { id: caregiverId, ...ana, sections: ['answers'], sensitive: [], expiresOn: null }),
      )
    const both = await together(once, once)
    assert.equal(won(both), 1)
    refusedOnlyBy(both, 'COLLISION')
    assert.equal(await count(stage, 'patients.caregiver where patient_id = $1', [id]), 1)
    assert.equal(await count(stage, 'patients.access_grant where patient_id = $1', [id]), 1)
  })

  race('what she shares changed while it is read: the old or the new, nothing between', async (together) => {
    const { id, caregiverId, cookie } = await shared()
    const all = await together(
      () =>
        asHer(id, (context) =>
          change(context, { caregiverId, sections: ['plan'], sensitive: [], expiresOn: null }),
        ),
      () => read(cookie),
      () => read(cookie),
    )
    for (const { value } of all.slice(1))
      assert.ok([200, 404].includes((value as { statusCode: number }).statusCode))
    assert.equal((await read(cookie)).statusCode, 404)
  })

  race('what she shares changed while it is ended: it stays ended', async (together) => {
    const { id, caregiverId, cookie } = await shared()
    const both = await together(
      () =>
        asHer(id, (context) =>
          change(context, { caregiverId, sections: ['plan'], sensitive: [], expiresOn: null }),
        ),
      () => asHer(id, (context) => end(context, { caregiverId })),
    )
    refusedOnlyBy([both[0]!], 'NOT_FOUND')
    assert.equal(both[1]!.refused, null)
    assert.equal((await read(cookie)).statusCode, 401)
    const order = await look<{ action: string }>(
      stage,
      'select action from audit.entry where thing_id = $1 and action in ($2, $3) order by seq',
      [caregiverId, 'sharing changed', 'sharing ended'],
    )
    assert.equal(order.at(-1)!.action, 'sharing ended')
  })

  race('a link opened with wrong birth dates at once: five tries, however fast', async (together) => {
    const { id, birthDate } = await newPatient(stage)
    const link = await stage.as(staff.lee, (context) =>
      makeLink(context, { kind: 'patient', subjectId: id, patientId: id, birthDate }),
    )
    const tries = await together(...Array.from({ length: 8 }, () => () => openLink(link, '1950-01-01')))
    const codes = tries.map(({ value }) => (value as { statusCode: number }).statusCode)
    assert.equal(codes.filter((code) => code === 401).length, TRIES_MAX)
    assert.equal(codes.filter((code) => code === 410).length, 3)
    assert.equal((await openLink(link, birthDate)).statusCode, 410, 'the right date comes too late')
    const [row] = await look<{ tries: number }>(
      stage,
      'select failed_count as tries from access.link where patient_id = $1',
      [id],
    )
    assert.equal(row!.tries, TRIES_MAX)
  })

  race(
    'the right birth date among wrong ones: in, or too late, never more than five wrong',
    async (together) => {
      const { id, birthDate } = await newPatient(stage)
      const link = await stage.as(staff.lee, (context) =>
        makeLink(context, { kind: 'patient', subjectId: id, patientId: id, birthDate }),
      )
      const dates = ['1950-01-01', '1950-01-02', birthDate, '1950-01-03']
      const tries = await together(...dates.map((date) => () => openLink(link, date)))
      const codes = tries.map(({ value }) => (value as { statusCode: number }).statusCode)
      assert.deepEqual(codes, [401, 401, 200, 401])
    },
  )

  race('one person signed in on two machines at once: two sessions, each its own', async (together) => {
    const enter = () => post('/api/sign-in', { email: staff.lee.email, password: SAMPLE_PASSWORD })
    const both = await together(enter, enter)
    const cookies = both.map(({ value }) => cookieOf(value as never))
    assert.equal(new Set(cookies).size, 2)
    for (const cookie of cookies)
      assert.equal((await asked({ method: 'GET', url: '/api/session', headers: { cookie } })).statusCode, 200)
    assert.deepEqual(refusals(both), [])
  })

  chainsHold(() => stage)
})
