import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { can, PERMISSIONS, ROLES } from '../modules/access/index.ts'
import type { Route } from '../platform/route.ts'
import { farAway, patients, staff, stranger } from '../samples/cast.ts'
import { answers } from '../server/house.ts'
import { type Asker, everyAsker } from './isolation-actors.ts'
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
const doorOf = ({ path }: Route) => (path.startsWith('/api/my/') ? 'my' : 'staff')
const signedIn = routes.filter(({ permission }) => permission !== 'anyone')
const ofDoor = (door: Asker['door']) => signedIn.filter((route) => doorOf(route) === door)
/** These end the asker's own session: asked last, or not at all. */
const ENDS = ['access.sign-out', 'access.my-sign-out']
/** The pages of a chart that are there from the first day. */
const CHART = [
  'patients.read',
  'patients.representatives',
  'record.chart',
  'enrollment.read',
  'medications.list',
  'contacts.list',
  'time.month',
]
const ofOnePatient = (route: Route) => route.path.includes(':patientId')
const ofOneThing = (route: Route) => /:(id|\w+Id)\b/.test(route.path)

describe('nobody sees what they may not', () => {
  let stage: Stage
  let app: FastifyInstance
  let askers: Asker[]

  type Ids = { patientId: string; otherId: string }
  const send = (route: Route, { patientId, otherId }: Ids, cookie: string) => {
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
        cookie: cookie && `throughline-${doorOf(route)}=${cookie}`,
        ...(upload ? { 'content-type': 'application/octet-stream', 'x-file-name': 'chart.json' } : {}),
      },
      ...(route.method === 'GET' ? {} : { payload: upload ? Buffer.from('{}') : rest }),
    })
  }
  /** All that somebody outside can tell an answer by. */
  const looksOf = (answer: Awaited<ReturnType<typeof send>>) => {
    const { date: _, ...headers } = answer.headers
    return { status: answer.statusCode, body: answer.body, headers }
  }
  const own: Ids = { patientId: patients.rosa.id, otherId: staff.tomas.id }
  const foreign: Ids = { patientId: farAway.id, otherId: stranger.id }
  const absent: Ids = { patientId: ABSENT, otherId: ABSENT }
  const asked = (door: Asker['door']) => askers.filter((asker) => asker.door === door)

  before(async () => {
    stage = await openStage()
    app = await stage.app()
    askers = await everyAsker(stage, app)
  })
  after(async () => {
    await app.close()
    await stage.close()
  })

  it('has a row in the matrix for every route, and no row for a route that is gone', () => {
    assert.deepEqual(Object.keys(inputs).sort(), routes.map(({ id }) => id).sort())
  })

  it('names every permission of every route in the table, and gives each to somebody', () => {
    const given = new Set(Object.values(ROLES).flatMap(({ may }) => may as string[]))
    const ofStaff = ofDoor('staff').map(({ permission }) => permission)
    assert.deepEqual(
      ofStaff.filter((permission) => !(permission in PERMISSIONS)),
      [],
    )
    assert.deepEqual(
      Object.keys(PERMISSIONS).filter((permission) => !given.has(permission)),
      [],
    )
    assert.ok(Object.keys(ROLES).length >= 10)
  })

  it('asks whoever is not signed in, or no longer, to sign in, before it says anything', async () => {
    const over = askers.filter(({ actor }) => actor === null)
    assert.ok(over.length >= 7)
    for (const { name, door, cookie } of over)
      for (const route of ofDoor(door).filter(({ background }) => !background))
        assert.equal((await send(route, own, cookie)).statusCode, 401, `${name}: ${route.id}`)
  })

  it('tells whoever may not the same of her own practice’s patient as of one that does not exist', async () => {
    let refused = 0
    for (const { name, door, cookie, actor } of askers.filter((one) => one.actor))
      for (const route of ofDoor(door).filter(({ permission }) => !can(actor!, permission))) {
        const there = looksOf(await send(route, own, cookie))
        assert.equal(there.status, 404, `${name}: ${route.id}`)
        assert.deepEqual(looksOf(await send(route, absent, cookie)), there, `${name}: ${route.id}`)
        refused += 1
      }
    assert.ok(refused > 500, `${refused} refusals looked at`)
  })

  it('shows whoever may what she asks for: the doors are not simply shut', async () => {
    let shown = 0
    for (const { name, cookie, actor } of asked('staff').filter((one) => one.actor)) {
      if (name === 'of another practice') continue
      for (const route of ofDoor('staff').filter(
        ({ id, permission }) => CHART.includes(id) && can(actor!, permission),
      )) {
        assert.equal((await send(route, own, cookie)).statusCode, 200, `${name}: ${route.id}`)
        shown += 1
      }
    }
    assert.ok(shown > 40, `${shown} looked at`)
  })

  it('tells the same of a patient or a thing of another practice as of one that does not exist', async () => {
    let compared = 0
    for (const { name, cookie, actor } of asked('staff').filter((one) => one.actor)) {
      const elsewhere = name === 'of another practice'
      for (const route of ofDoor('staff').filter(
        (one) => ofOneThing(one) && can(actor!, one.permission) && !ENDS.includes(one.id),
      )) {
        const there = looksOf(await send(route, elsewhere ? own : foreign, cookie))
        if (elsewhere) for (const canary of CANARIES) assert.ok(!there.body.includes(canary), route.id)
        assert.deepEqual(looksOf(await send(route, absent, cookie)), there, `${name}: ${route.id}`)
        if (ofOnePatient(route)) assert.equal(there.status, 404, `${name}: ${route.id} ${there.body}`)
        compared += 1
      }
    }
    assert.ok(compared > 300, `${compared} compared`)
  })

  it('counts and lists nothing of the first practice for the second', async () => {
    const { cookie } = askers.find(({ name }) => name === 'of another practice')!
    for (const route of ofDoor('staff').filter(({ path, id }) => !path.includes(':') && !ENDS.includes(id))) {
      const { body } = await send(route, own, cookie)
      for (const canary of CANARIES) assert.ok(!body.includes(canary), `${route.id} shows ${canary}`)
    }
  })

  it('opens no patient route to staff and no staff route to patients and caregivers', async () => {
    for (const { name, door, cookie, actor } of askers.filter((one) => one.actor))
      for (const route of ofDoor(door === 'my' ? 'staff' : 'my'))
        assert.equal(
          (await send(route, own, cookie)).statusCode,
          404,
          `${name} (${actor!.kind}): ${route.id}`,
        )
  })

  it('never lets a patient reach into another patient’s family', async () => {
    const walter = askers.find(({ name }) => name === 'Walter')!
    const rosas = { patientId: '', otherId: '01900000-0000-7000-8000-000000000550' }
    for (const route of ofDoor('my').filter(ofOneThing)) {
      const there = looksOf(await send(route, rosas, walter.cookie))
      assert.equal(there.status, 404, route.id)
      assert.deepEqual(looksOf(await send(route, absent, walter.cookie)), there, route.id)
    }
  })

  it('takes as long for what is forbidden as for what does not exist', async () => {
    const { cookie } = askers.find(({ name }) => name === 'of another practice')!
    const route = routes.find(({ id }) => id === 'patients.read')!
    const took: Record<'foreign' | 'absent', number[]> = { foreign: [], absent: [] }
    const timed = async (kind: keyof typeof took, ids: Ids) => {
      const before = performance.now()
      await send(route, ids, cookie)
      took[kind].push(performance.now() - before)
    }
    for (let n = 0; n < 60; n += 1) {
      await timed('foreign', own)
      await timed('absent', absent)
    }
    const median = (all: number[]) => all.sort((a, b) => a - b)[all.length >> 1]!
    const apart = Math.abs(median(took.foreign) - median(took.absent))
    assert.ok(apart < 10, `${apart.toFixed(1)} ms apart`)
  })

  it('keeps the doors before sign-in to those that are named here', () => {
    assert.deepEqual(
      anyones.map(({ id }) => id),
      [
        'access.sign-in',
        'access.ask-passkey',
        'access.sign-in-by-passkey',
        'access.accept-invitation',
        'access.begin-sso',
        'access.finish-sso',
        'access.open-link',
        'access.open-code',
        'access.ask-my-passkey',
        'access.open-by-passkey',
        'patients.ask-for-code',
        'enrollment.join-page',
        'enrollment.estimate',
        'enrollment.ask-to-be-called',
        'messages.receive-text',
        'transitions.open-outside',
        'transitions.answer-outside',
      ],
    )
  })
})
