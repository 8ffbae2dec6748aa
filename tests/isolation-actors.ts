import type { FastifyInstance } from 'fastify'
import { addLogin, hashPassword, makeLink, ROLES } from '../modules/access/index.ts'
import { SECTIONS } from '../modules/patients/contract.ts'
import { change, end, invite } from '../modules/patients/family.ts'
import { addStaff } from '../modules/practice/index.ts'
import type { Actor } from '../platform/context.ts'
import { ana, patients, practice, SAMPLE_PASSWORD, staff, stranger } from '../samples/cast.ts'
import type { Stage } from './stage.ts'

/** Somebody who asks: her cookie, and what the policy should make of her (null: her sign-in is over). */
export type Asker = { name: string; door: 'staff' | 'my'; cookie: string; actor: Actor | null }

const id = (n: number) => `01900000-0000-7000-8000-0000000005${String(n).padStart(2, '0')}`
const NOWHERE = id(99)

const post = (app: FastifyInstance, url: string, payload: object, cookie = '') =>
  app.inject({ method: 'POST', url, payload, headers: { 'x-throughline': '1', cookie } })
const cookieOf = (response: { headers: Record<string, unknown> }) =>
  String(response.headers['set-cookie']).split(';')[0]!.split('=')[1]!

const staffActor = (roles: string[]): Actor => ({
  kind: 'staff',
  id: NOWHERE,
  name: '',
  roles,
  sessionId: NOWHERE,
})

/** A colleague for every role there is, one without any, one who signed out, one who left; and one of another practice. */
const staffAskers = async (stage: Stage, app: FastifyInstance): Promise<Asker[]> => {
  const people = [...Object.keys(ROLES), 'nobody', 'signed-out', 'left'].map((name, n) => ({
    id: id(n),
    name,
    email: `${name}@example.org`,
    roles: name in ROLES ? [name] : name === 'nobody' ? [] : ['coordinator', 'practitioner', 'administrator'],
  }))
  const passwordHash = await hashPassword(SAMPLE_PASSWORD)
  await stage.as(staff.lee, async ({ tx }) => {
    for (const { email, ...row } of people) {
      const work = { employer: 'Lantern Care Calls', worksUntil: '2030-12-31' }
      const rest = { credential: 'RN', npi: null, taxonomy: null, phone: null, leftOn: null }
      await addStaff(tx, [{ practiceId: practice.id, ...row, ...rest, ...work }])
      await addLogin(tx, { practiceId: practice.id, staffId: row.id, email, passwordHash })
    }
  })
  const enter = async (email: string) =>
    cookieOf(await post(app, '/api/sign-in', { email, password: SAMPLE_PASSWORD }))
  const askers: Asker[] = []
  for (const { name, email, roles } of people) {
    const over = name === 'signed-out' || name === 'left'
    askers.push({ name, door: 'staff', cookie: await enter(email), actor: over ? null : staffActor(roles) })
  }
  const cookieNamed = (name: string) => askers.find((one) => one.name === name)!.cookie
  await post(app, '/api/sign-out', {}, `throughline-staff=${cookieNamed('signed-out')}`)
  await stage.owner.query(`set app.practice_id = '${practice.id}'`)
  await stage.owner.query(`update practice.staff set left_on = '2026-03-01' where name = 'left'`)
  const foreign = await enter(stranger.email)
  return [
    ...askers,
    { name: 'of another practice', door: 'staff', cookie: foreign, actor: staffActor([...stranger.roles]) },
    {
      name: 'with a cookie moved to this practice',
      door: 'staff',
      cookie: foreign.replace(/^[^.]+/, practice.id),
      actor: null,
    },
  ]
}

const asRosa: Actor = {
  kind: 'patient',
  id: patients.rosa.id,
  name: 'Rosa Delgado',
  patientId: patients.rosa.id,
  sessionId: NOWHERE,
}

/** Rosa, Walter, a caregiver for every section alone, one whose sharing ended, one whose time is over, one with a section taken back. */
const familyAskers = async (stage: Stage, app: FastifyInstance): Promise<Asker[]> => {
  const open = async (link: string, birthDate: string) =>
    cookieOf(await post(app, '/api/my/open-link', { token: link.split('/open/')[1]!, birthDate }))
  const own = async ({ id: patientId, birthDate }: { id: string; birthDate: string }) =>
    open(
      await stage.as(staff.lee, (context) =>
        makeLink(context, { kind: 'patient', subjectId: patientId, patientId, birthDate }),
      ),
      birthDate,
    )
  const asCaregiver = (sections: string[]): Actor => ({
    ...asRosa,
    kind: 'caregiver',
    id: NOWHERE,
    grantId: NOWHERE,
    patientName: 'Rosa Delgado',
    sections,
    sensitive: [],
  })
  const caregiver = async (n: number, sections: (typeof SECTIONS)[number][]) => {
    const given = { id: id(n), ...ana, email: null, sections, expiresOn: null, sensitive: [] }
    const { link } = await stage.actAs(practice.id, asRosa, (context) => invite(context, given))
    return open(link, ana.birthDate)
  }
  const act = (command: typeof end | typeof change, n: number, sections: (typeof SECTIONS)[number][] = []) =>
    stage.actAs(practice.id, asRosa, (context) =>
      command(context, { caregiverId: id(n), sections, expiresOn: null, sensitive: [] }),
    )
  const askers: Asker[] = [
    { name: 'Rosa', door: 'my', cookie: await own(patients.rosa), actor: asRosa },
    {
      name: 'Walter',
      door: 'my',
      cookie: await own(patients.walter),
      actor: { ...asRosa, id: patients.walter.id, patientId: patients.walter.id } as Actor,
    },
  ]
  for (const [n, section] of SECTIONS.entries())
    askers.push({
      name: `caregiver with ${section}`,
      door: 'my',
      cookie: await caregiver(50 + n, [section]),
      actor: asCaregiver([section]),
    })
  const ended = await caregiver(60, ['plan', 'answers'])
  await act(end, 60)
  const expired = await caregiver(61, ['plan', 'answers'])
  await stage.owner.query(
    `update patients.access_grant set expires_at = '2026-03-01' where caregiver_id = '${id(61)}'`,
  )
  const fewer = await caregiver(62, ['plan', 'answers'])
  await act(change, 62, ['answers'])
  return [
    ...askers,
    { name: 'caregiver whose sharing ended', door: 'my', cookie: ended, actor: null },
    { name: 'caregiver whose time is over', door: 'my', cookie: expired, actor: null },
    { name: 'caregiver who lost a section', door: 'my', cookie: fewer, actor: asCaregiver(['answers']) },
  ]
}

/** Everybody who can ask, and some who no longer can. */
export const everyAsker = async (stage: Stage, app: FastifyInstance): Promise<Asker[]> => [
  ...(await staffAskers(stage, app)),
  ...(await familyAskers(stage, app)),
  { name: 'nobody signed in', door: 'staff', cookie: '', actor: null },
  { name: 'a guessed token', door: 'staff', cookie: `${practice.id}.guess`, actor: null },
  { name: 'nobody signed in', door: 'my', cookie: '', actor: null },
]
