import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { makeLink } from '../modules/access/index.ts'
import type { Route } from '../platform/route.ts'
import { ana, patients, practice, SAMPLE_PASSWORD, secondPractice, staff, stranger } from '../samples/cast.ts'
import { answers } from '../server/house.ts'
import { inputs } from './isolation-inputs.ts'
import { openStage, type Stage } from './stage.ts'

const ABSENT = '01900000-0000-7000-8000-0000000009ff'
/** Words and ids of the first practice that the second must never be sent. */
const CANARIES = [
  'Delgado',
  'Okafor',
  'Maple Street',
  ...Object.values(patients).flatMap(({ id, mbi }) => [id, mbi]),
]

const routes = answers.map(({ route }) => route)
const anyones = routes.filter(({ permission }) => permission === 'anyone')
const signedIn = routes.filter(({ permission }) => permission !== 'anyone')
const ofPatients = signedIn.filter(({ path }) => path.startsWith('/api/my/'))
const ofStaff = signedIn.filter(({ path }) => !path.startsWith('/api/my/'))

describe('nobody sees what they may not', () => {
  let stage: Stage
  let app: FastifyInstance
  let cookies: Record<
    'lee' | 'webb' | 'nobodyInParticular' | 'stranger' | 'rosa' | 'walter' | 'ana' | 'formerAna',
    string
  >

  const send = (
    route: Route,
    patientId: string,
    otherId: string,
    cookie: string,
    as: 'staff' | 'my' = route.path.startsWith('/api/my/') ? 'my' : 'staff',
  ) => {
    const rest: Record<string, unknown> = {
      ...inputs[route.id]!({ patientId, otherId, newId: '01900000-0000-7000-8000-00000000feed' }),
    }
    const url = route.path.replace(/:(\w+)/g, (_, key: string) => {
      const value = String(rest[key])
      delete rest[key]
      return value
    })
    const query = route.method === 'GET' ? `?${new URLSearchParams(rest as Record<string, string>)}` : ''
    const upload = route.uploadBytesMax !== undefined
    return app.inject({
      method: route.method,
      url: `${url}${query}`,
      headers: {
        'x-throughline': '1',
        cookie: cookie && `throughline-${as}=${cookie}`,
        ...(upload ? { 'content-type': 'application/octet-stream', 'x-file-name': 'chart.json' } : {}),
      },
      ...(route.method === 'GET' ? {} : { payload: upload ? Buffer.from('{}') : rest }),
    })
  }
  const post = (url: string, payload: object) =>
    app.inject({ method: 'POST', url, payload, headers: { 'x-throughline': '1' } })
  const cookieValue = (response: Awaited<ReturnType<typeof post>>) =>
    String(response.headers['set-cookie']).split(';')[0]!.split('=')[1]!
  const signIn = async (email: string) =>
    cookieValue(await post('/api/sign-in', { email, password: SAMPLE_PASSWORD }))
  const open = async (link: string, birthDate: string) =>
    cookieValue(await post('/api/my/open-link', { token: link.split('/open/')[1]!, birthDate }))
  const linkFor = ({ id, birthDate }: { id: string; birthDate: string }) =>
    stage.as(staff.lee, (context) =>
      makeLink(context, { kind: 'patient', subjectId: id, patientId: id, birthDate }),
    )
  const invite = async (newId: string) => {
    const asRosa = {
      kind: 'patient',
      id: patients.rosa.id,
      name: 'Rosa',
      patientId: patients.rosa.id,
      sessionId: ABSENT,
    } as const
    const { invite } = await import('../modules/patients/family.ts')
    const { link } = await stage.actAs(practice.id, asRosa, (context) =>
      invite(context, { id: newId, ...ana, sections: ['answers'] }),
    )
    return open(link, ana.birthDate)
  }

  before(async () => {
    stage = await openStage()
    app = await stage.app()
    const [current, former] = ['01900000-0000-7000-8000-0000000003a1', '01900000-0000-7000-8000-0000000003a2']
    cookies = {
      lee: await signIn(staff.lee.email),
      webb: await signIn(staff.webb.email),
      nobodyInParticular: await signIn(staff.tomas.email),
      stranger: await signIn(stranger.email),
      rosa: await open(await linkFor(patients.rosa), patients.rosa.birthDate),
      walter: await open(await linkFor(patients.walter), patients.walter.birthDate),
      ana: await invite(current),
      formerAna: await invite(former),
    }
    await stage.owner.query(`set app.practice_id = '${practice.id}'`)
    await stage.owner.query(`update practice.staff set roles = '{}' where id = '${staff.tomas.id}'`)
    await app.inject({
      method: 'POST',
      url: `/api/my/family/${former}/end`,
      payload: {},
      headers: { 'x-throughline': '1', cookie: `throughline-my=${cookies.rosa}` },
    })
  })
  after(async () => {
    await app.close()
    await stage.close()
  })

  it('has a row in the matrix for every route, and no row for a route that is gone', () => {
    assert.deepEqual(Object.keys(inputs).sort(), routes.map(({ id }) => id).sort())
  })

  it('asks for sign-in before it says anything', async () => {
    for (const route of signedIn)
      assert.equal((await send(route, patients.rosa.id, ABSENT, '')).statusCode, 401, route.id)
    for (const route of signedIn)
      assert.equal(
        (await send(route, patients.rosa.id, ABSENT, `${practice.id}.guess`)).statusCode,
        401,
        route.id,
      )
  })

  it('shows a session only to its own practice', async () => {
    const moved = cookies.lee.replace(practice.id, secondPractice.id)
    for (const route of ofStaff)
      assert.equal((await send(route, patients.rosa.id, ABSENT, moved)).statusCode, 401, route.id)
  })

  it('answers a person without the role as if nothing were there', async () => {
    for (const route of ofStaff) {
      const answer = await send(route, patients.rosa.id, ABSENT, cookies.nobodyInParticular)
      assert.equal(answer.statusCode, 404, route.id)
    }
  })

  it('opens no patient route to staff and no staff route to patients and caregivers', async () => {
    for (const route of ofPatients)
      assert.equal((await send(route, patients.rosa.id, ABSENT, cookies.lee, 'my')).statusCode, 404, route.id)
    for (const route of ofStaff)
      for (const who of ['rosa', 'ana'] as const)
        assert.equal(
          (await send(route, patients.rosa.id, ABSENT, cookies[who], 'staff')).statusCode,
          404,
          route.id,
        )
  })

  it('tells another practice the same of a foreign patient as of one that does not exist', async () => {
    for (const route of ofStaff.filter(({ id }) => id !== 'access.sign-out')) {
      const foreign = await send(route, patients.rosa.id, ABSENT, cookies.stranger)
      const absent = await send(route, ABSENT, ABSENT, cookies.stranger)
      const words = foreign.body
      for (const canary of CANARIES) assert.ok(!words.includes(canary), `${route.id} shows ${canary}`)
      if (route.path.includes(':patientId')) {
        assert.equal(foreign.statusCode, absent.statusCode, route.id)
        assert.equal(foreign.statusCode, 404, `${route.id}: ${words}`)
        assert.equal(words, absent.body, route.id)
      }
    }
  })

  it('shows a caregiver only the sections she was given, and nothing once sharing has ended', async () => {
    const allowed = [
      'access.my-session',
      'access.my-sign-out',
      'contacts.my-answers',
      'contacts.my-prep',
      'contacts.save-prep',
    ]
    for (const route of ofPatients.filter(({ id }) => !allowed.includes(id)))
      assert.equal((await send(route, patients.rosa.id, ABSENT, cookies.ana)).statusCode, 404, route.id)
    for (const route of ofPatients)
      assert.equal((await send(route, patients.rosa.id, ABSENT, cookies.formerAna)).statusCode, 401, route.id)
  })

  it('never lets a patient reach into another patient’s family', async () => {
    const rosas = (
      await app.inject({ url: '/api/my/family', headers: { cookie: `throughline-my=${cookies.rosa}` } })
    ).json()
    assert.equal(rosas.caregivers.length, 1)
    for (const id of ['patients.change-sharing', 'patients.end-sharing']) {
      const route = routes.find((one) => one.id === id)!
      const foreign = await send(route, '', rosas.caregivers[0].id, cookies.walter)
      const absent = await send(route, '', ABSENT, cookies.walter)
      assert.equal(foreign.statusCode, 404)
      assert.equal(foreign.body, absent.body)
    }
  })

  it('keeps the doors before sign-in to the two there are', () => {
    assert.deepEqual(
      anyones.map(({ id }) => id),
      ['access.sign-in', 'access.open-link'],
    )
  })
})
