import { instantOf, localDate } from '../../platform/clock.ts'
import { type Context, staff } from '../../platform/context.ts'
import { found, refuse } from '../../platform/refusal.ts'
import type { Input, Output } from '../../platform/route.ts'
import {
  addStaff,
  changeStaffWork,
  endStaffWork,
  readEveryStaffMember,
  readStaffMember,
} from '../practice/index.ts'
import {
  addInvitation,
  addLogin,
  changePasswordHash,
  markOidcSubject,
  readLogin,
  readLoginOf,
  readLogins,
  readOpenInvitations,
  readSecondStep,
} from './login-store.ts'
import type { changePerson, invitePerson, listPeople, Person } from './people-contract.ts'
import { ROLES } from './policy.ts'
import { practiceToken } from './practice-token.ts'
import { endApps, endPasskeysOf, readSecondSteps, replaceRecoveryCodes } from './second-step-store.ts'
import { countSessions, endSessionsOf, hashToken } from './session-store.ts'
import { isAtWork } from './works-here.ts'

const INVITATION_DAYS = 7
const ok = { ok: true as const }
type Work = { roles: string[]; employer: string | null; worksUntil: string | null }

/** Refuses roles we do not know, and a vendor's nurse without her company and last day. */
const checkWork = (context: Context, { roles, employer, worksUntil }: Work) => {
  const unknown = roles.find((role) => !(role in ROLES))
  if (unknown) refuse('NO_SUCH_ROLE', `There is no role "${unknown}".`, { field: 'roles' })
  if (roles.includes('vendor_nurse') && !(employer && worksUntil))
    refuse('VENDOR', 'Say which company she works for and until when: her access ends on that day.', {
      field: employer ? 'worksUntil' : 'employer',
    })
  if (worksUntil && worksUntil < localDate(context.now, context.practice.timeZone))
    refuse('PAST', 'This last day has passed.', { field: 'worksUntil' })
}

type Inviting = Pick<Context, 'tx' | 'now' | 'origin' | 'newId' | 'randomToken'>

/** The link with which a person sets up her sign-in; one that was made for her before ends. */
export const makeInvitation = async (
  { tx, now, origin, newId, randomToken }: Inviting,
  who: { practiceId: string; staffId: string; madeBy: string | null },
): Promise<{ link: string }> => {
  const token = practiceToken(who.practiceId, randomToken)
  await addInvitation(tx, {
    ...who,
    id: newId(),
    tokenHash: hashToken(token),
    madeAt: now,
    expiresAt: instantOf(now.getTime() + INVITATION_DAYS * 86_400_000),
    usedAt: null,
    endedAt: null,
  })
  // Behind the #: a browser sends it to no server, so it stands in no log.
  return { link: `${origin}/staff/invitation#${token}` }
}

const inviteColleague = (context: Context, staffId: string) =>
  makeInvitation(context, {
    practiceId: context.practice.id,
    staffId,
    madeBy: context.actor.kind === 'staff' ? context.actor.id : null,
  })

/** Adds a colleague with her roles and makes the link with which she sets up her sign-in. */
export const addPerson = async (context: Context, given: Input<typeof invitePerson>) => {
  checkWork(context, given)
  const { tx, practice } = context
  const { id, name, credential, roles, npi, employer, worksUntil } = given
  const email = given.email.trim().toLowerCase()
  if (await readLogin(tx, email))
    refuse('KNOWN', 'Somebody here signs in with this address already.', { field: 'email' })
  const row = { practiceId: practice.id, id, name, credential, roles, npi, employer, worksUntil }
  await addStaff(tx, [{ ...row, taxonomy: null, phone: null, leftOn: null }])
  await addLogin(tx, { practiceId: practice.id, staffId: id, email, passwordHash: null })
  context.touch({
    action: 'person invited',
    thing: 'practice.staff',
    thingId: id,
    detail: { roles, employer },
  })
  return inviteColleague(context, id)
}

const colleague = async (context: Context, id: string) => found(await readStaffMember(context.tx, id))

/** From her next request on she may what the new roles may. Refuses to take away the last administrator. */
export const changeWork = async (context: Context, given: Input<typeof changePerson>) => {
  checkWork(context, given)
  const before = await colleague(context, given.id)
  const { id, roles, employer, worksUntil } = given
  if (before.roles.includes('administrator') && !roles.includes('administrator'))
    await refuseLastAdministrator(context, id)
  await changeStaffWork(context.tx, id, { roles, employer, worksUntil })
  const detail = { from: before.roles, to: roles, employer, worksUntil }
  context.touch({ action: 'roles changed', thing: 'practice.staff', thingId: id, detail })
  return ok
}

const refuseLastAdministrator = async (context: Context, id: string) => {
  const today = localDate(context.now, context.practice.timeZone)
  const others = (await readEveryStaffMember(context.tx)).filter(
    (one) => one.id !== id && isAtWork(one, today) && one.roles.includes('administrator'),
  )
  if (others.length === 0)
    refuse(
      'LAST_ADMINISTRATOR',
      'Nobody else could change roles then. Make somebody else administrator first.',
    )
}

export const endWork = async (context: Context, { id }: { id: string }) => {
  const { tx, now, practice } = context
  const person = await colleague(context, id)
  if (id === staff(context).id) refuse('YOURSELF', 'Ask another administrator to end your own work here.')
  if (person.roles.includes('administrator')) await refuseLastAdministrator(context, id)
  await endStaffWork(tx, id, localDate(now, practice.timeZone))
  await endSessionsOf(tx, id, now)
  await endPasskeysOf(tx, id, now)
  context.touch({ action: 'person left', thing: 'practice.staff', thingId: id })
  return ok
}

/** Everything she signed in with ends; what she did and her drafts stay. */
export const startOver = async (context: Context, { id }: { id: string }) => {
  const { tx, now, practice } = context
  await colleague(context, id)
  found(await readLoginOf(tx, id))
  await changePasswordHash(tx, id, null)
  await markOidcSubject(tx, id, null)
  await endApps(tx, id, now)
  await endPasskeysOf(tx, id, now)
  await replaceRecoveryCodes(tx, { practiceId: practice.id, staffId: id, at: now }, [])
  await endSessionsOf(tx, id, now)
  context.touch({ action: 'person invited again', thing: 'practice.staff', thingId: id })
  return inviteColleague(context, id)
}

export const signOutColleague = async (context: Context, { id }: { id: string }) => {
  await colleague(context, id)
  context.touch({ action: 'sign-ins ended', thing: 'practice.staff', thingId: id })
  return { ended: await endSessionsOf(context.tx, id, context.now) }
}

export const tellPeople = async (context: Context): Promise<Output<typeof listPeople>> => {
  const { tx, now } = context
  const emails = new Map((await readLogins(tx)).map(({ staffId, email }) => [staffId, email]))
  const invited = new Set((await readOpenInvitations(tx, now)).map(({ staffId }) => staffId))
  const sessions = await countSessions(tx, now)
  const steps = await readSecondSteps(tx)
  const people = (await readEveryStaffMember(tx)).map(
    (one): Person => ({
      id: one.id,
      name: one.name,
      credential: one.credential,
      roles: one.roles,
      email: emails.get(one.id) ?? null,
      employer: one.employer,
      worksUntil: one.worksUntil,
      leftOn: one.leftOn,
      invited: invited.has(one.id),
      signedIn: sessions.get(one.id) ?? 0,
      secondStep: steps.get(one.id) ?? 'none',
    }),
  )
  return { people, secondStep: await readSecondStep(tx) }
}
