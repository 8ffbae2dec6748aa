import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { FastifyInstance } from 'fastify'
import type { Actor } from '../../platform/context.ts'
import { patients, practice, SAMPLE_PASSWORD, staff } from '../../samples/cast.ts'
import { openStage, type Stage } from '../../tests/stage.ts'
import { purposeOf } from './purpose.ts'

const rosa = patients.rosa.id
const walter = patients.walter.id

describe('who looked', () => {
  let stage: Stage
  let app: FastifyInstance
  let cookie: string
  const ask = async (url: string) => {
    const answer = await app.inject({ url, headers: { cookie } })
    return { status: answer.statusCode, body: answer.body, json: () => answer.json() }
  }
  const looks = (
    who: typeof staff.lee | typeof staff.haddad,
    at: string,
    patientId: string,
    thing = 'plans.read',
  ) => {
    stage.clock.set(at)
    return stage.as(who, async ({ touch }) => touch({ action: 'read', thing, patientId }))
  }
  const ofLee = `/api/audit/accounts/${staff.lee.id}/patients`

  before(async () => {
    stage = await openStage()
    app = await stage.app()
    await looks(staff.lee, '2026-03-02T14:00:00Z', rosa)
    await looks(staff.lee, '2026-03-03T04:30:00Z', rosa) // still March 2 in the practice
    await looks(staff.lee, '2026-03-03T15:00:00Z', walter)
    await looks(staff.lee, '2026-03-31T15:00:00Z', rosa)
    await looks(staff.lee, '2026-04-01T15:00:00Z', rosa)
    await looks(staff.haddad, '2026-03-02T15:00:00Z', rosa)
    stage.clock.set('2026-04-02T15:00:00Z')
    await stage.owner.query(`set app.practice_id = '${practice.id}'`)
    await stage.owner.query(
      `update practice.staff set roles = '{administrator}' where id = '${staff.webb.id}'`,
    )
    await stage.owner.query(
      `update patients.patient set family_name = '=HYPERLINK("x")' where id = '${walter}'`,
    )
    const entered = await app.inject({
      method: 'POST',
      url: '/api/sign-in',
      headers: { 'x-throughline': '1' },
      payload: { email: staff.webb.email, password: SAMPLE_PASSWORD },
    })
    cookie = String(entered.headers['set-cookie']).split(';')[0]!
  })
  after(async () => {
    await app.close()
    await stage.close()
  })

  it('says which patients an account touched between two times of the practice’s clock', async () => {
    const { patients: found, more } = (await ask(`${ofLee}?from=2026-03-02&to=2026-03-02`)).json()
    assert.deepEqual(found, [
      {
        patientId: rosa,
        name: 'Delgado, Rosa',
        firstAt: '2026-03-02T14:00:00.000Z',
        lastAt: '2026-03-03T04:30:00.000Z',
        looks: 2,
      },
    ])
    assert.equal(more, false)
  })

  it('reaches over months, and a minute counts', async () => {
    const whole = (await ask(`${ofLee}?from=2026-03-01&to=2026-04-30`)).json()
    assert.deepEqual(
      whole.patients.map(({ patientId, looks }: { patientId: string; looks: number }) => [patientId, looks]),
      [
        [rosa, 4],
        [walter, 1],
      ],
    )
    const minute = (await ask(`${ofLee}?from=2026-03-03T10:00&to=2026-03-03T10:01`)).json()
    assert.deepEqual(
      minute.patients.map(({ patientId }: { patientId: string }) => patientId),
      [walter],
    )
  })

  it('lists every look with purpose and roles, and who else touched the same patient', async () => {
    const one = (await ask(`${ofLee}/${rosa}?from=2026-03-02&to=2026-03-02`)).json()
    assert.equal(one.looks.length, 2)
    const { accountId, name, roles, purpose, thing, refused } = one.looks[0]
    assert.deepEqual(
      { accountId, name, roles, purpose, thing, refused },
      {
        accountId: staff.lee.id,
        name: 'Nurse Lee',
        roles: ['coordinator'],
        purpose: 'treatment',
        thing: 'plans.read',
        refused: false,
      },
    )
    const who = (await ask(`/api/audit/patients/${rosa}/accounts?from=2026-03-02&to=2026-03-02`)).json()
    assert.equal(who.name, 'Delgado, Rosa')
    assert.deepEqual(
      who.accounts.map((account: { name: string; looks: number }) => [account.name, account.looks]),
      [
        ['Nurse Lee', 2],
        ['Dr. Haddad', 1],
      ],
    )
  })

  it('gives a file in which no cell runs', async () => {
    const { body } = await ask(`${ofLee}.csv?from=2026-03-03&to=2026-03-03`)
    const [head, row] = body.split('\r\n')
    assert.equal(head, 'patient,patient_id,first,last,looks')
    assert.match(row!, /^"'=HYPERLINK\(""x""\), Walter",/)
  })

  it('writes down that somebody asked, with what, and where they sat', async () => {
    const { rows } = await stage.owner.query(
      `select action, thing, thing_id, patient_id, purpose, address, session_id is not null as session, roles, detail
       from audit.entry where actor_id = $1 and thing like 'audit.%' order by seq`,
      [staff.webb.id],
    )
    assert.deepEqual(rows[0], {
      action: 'read',
      thing: 'audit.touched',
      thing_id: staff.lee.id,
      patient_id: null,
      purpose: 'operations',
      address: '127.0.0.1',
      session: true,
      roles: ['administrator'],
      detail: { from: '2026-03-02', to: '2026-03-02' },
    })
    const ofRosa = rows.filter(({ patient_id }) => patient_id === rosa).map(({ thing }) => thing)
    assert.deepEqual(ofRosa, ['audit.looks', 'audit.who-looked'])
    assert.ok(rows.some(({ action }) => action === 'export'))
  })

  it('refuses what cannot be asked, with the place named', async () => {
    const refusal = async (query: string) => (await ask(`${ofLee}?${query}`)).json().refusal
    assert.equal((await refusal('from=2026-03-05&to=2026-03-01')).code, 'TO_BEFORE_FROM')
    const never = await refusal('from=2026-02-31&to=2026-03-01')
    assert.deepEqual([never.code, never.field], ['NO_SUCH_TIME', 'from'])
    assert.match((await refusal('from=yesterday&to=2026-03-01')).message, /a day like 2026-03-03/)
  })

  it('is not for those whose looks it tells of', async () => {
    const entered = await app.inject({
      method: 'POST',
      url: '/api/sign-in',
      headers: { 'x-throughline': '1' },
      payload: { email: staff.lee.email, password: SAMPLE_PASSWORD },
    })
    const answer = await app.inject({
      url: `${ofLee}?from=2026-03-02&to=2026-03-02`,
      headers: { cookie: String(entered.headers['set-cookie']).split(';')[0]! },
    })
    assert.equal(answer.statusCode, 404)
  })

  it('tells the patient herself, once for what was done within a minute', async () => {
    const asRosa: Actor = {
      kind: 'patient',
      id: rosa,
      name: 'Rosa Delgado',
      patientId: rosa,
      sessionId: rosa,
    }
    for (let n = 0; n < 10; n++) await looks(staff.lee, `2026-04-03T15:00:0${n}Z`, rosa, 'medications.list')
    await stage.as(staff.haddad, async ({ touch }) =>
      touch({ action: 'read', thing: 'record.chart', patientId: rosa, purpose: 'emergency access' }),
    )
    const { tellLooks } = await import('./tell-looks.ts')
    const { readOwnLooks } = await import('./looks-store.ts')
    const told = await stage.actAs(practice.id, asRosa, async ({ tx }) =>
      tellLooks(await readOwnLooks(tx, rosa, 500)),
    )
    assert.deepEqual(
      told.slice(0, 3).map(({ who, deed, area, roles, emergency }) => [who, deed, area, roles[0], emergency]),
      [
        ['Dr. Haddad', 'read', 'record', 'practitioner', true],
        ['Nurse Lee', 'read', 'medicines', 'coordinator', false],
        ['Mrs. Webb', 'read', 'looks', 'administrator', false],
      ],
    )
  })
})

describe('the purpose of a look', () => {
  const lee: Actor = { kind: 'staff', id: '1', name: 'Lee', roles: [], sessionId: '1' }
  const asPatient: Actor = { kind: 'patient', id: '1', name: 'Rosa', patientId: '1', sessionId: '1' }
  for (const [what, line, purpose] of [
    ['a plan read by staff', { actor: lee, thing: 'plans.read' }, 'treatment'],
    ['a month of billing', { actor: lee, thing: 'billing.month' }, 'payment'],
    ['a sign-in', { actor: lee, thing: 'access.login' }, 'operations'],
    ['her own plan, read by her', { actor: asPatient, thing: 'plans.mine' }, 'patient request'],
    ['her costs, read by her', { actor: asPatient, thing: 'billing.my-costs' }, 'patient request'],
    [
      'what a command says itself',
      { actor: lee, thing: 'plans.read', purpose: 'emergency access' },
      'emergency access',
    ],
  ] as const)
    it(`of ${what} is ${purpose}`, () => assert.equal(purposeOf(line), purpose))
})
