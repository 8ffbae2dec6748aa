import { type Context, staff } from '../../platform/context.ts'
import { found, notFound, refuse } from '../../platform/refusal.ts'
import type { Input, Output } from '../../platform/route.ts'
import { readStaffMember } from '../practice/index.ts'
import { isRightCode } from './authenticator.ts'
import { changePasswordHash, readLoginOf, readSecondStep } from './login-store.ts'
import type { changePassword, endOtherSessions, mySignIn, prove } from './my-sign-in-contract.ts'
import { mustWait, noteAttempt, PROOF, refuseToHurry } from './pace.ts'
import { keepPasskey, offerNewPasskey, whosePasskey } from './passkeys.ts'
import { checkPassword, hashPassword, isRightPassword } from './password.ts'
import { countRecoveryCodes, endPasskey, readApp, readPasskeysOf } from './second-step-store.ts'
import { endSessionOf, endSessionsOf, markProved, readSessionsOf, settleSession } from './session-store.ts'

const ok = { ok: true as const }
const me = async (context: Context) => found(await readStaffMember(context.tx, staff(context).id))
const owner = async (context: Context) => {
  const { id, name } = await me(context)
  return { kind: 'staff' as const, id, name }
}

/** Somebody who was let in only to set up her sign-in may work once it is as the practice wants it. */
export const settle = async (context: Context): Promise<void> => {
  const { tx } = context
  const { id, sessionId } = staff(context)
  const passkeys = await readPasskeysOf(tx, id)
  const login = await readLoginOf(tx, id)
  const offered = (await readSecondStep(tx)) === 'offered'
  const byPassword = Boolean(login?.passwordHash) && (offered || Boolean(await readApp(tx, id)))
  if (passkeys.length > 0 || byPassword) await settleSession(tx, sessionId)
}

export const tellMySignIn = async (context: Context): Promise<Output<typeof mySignIn>> => {
  const { tx, now } = context
  const { id, sessionId } = staff(context)
  const login = await readLoginOf(tx, id)
  const app = await readApp(tx, id)
  const sessions = await readSessionsOf(tx, id, now)
  return {
    email: login?.email ?? '',
    hasPassword: Boolean(login?.passwordHash),
    app: app?.confirmedAt ? { since: app.confirmedAt.toISOString() } : null,
    recoveryCodesLeft: await countRecoveryCodes(tx, id),
    passkeys: (await readPasskeysOf(tx, id)).map((row) => ({
      id: row.id,
      name: row.name,
      madeAt: row.madeAt.toISOString(),
      usedAt: row.usedAt?.toISOString() ?? null,
    })),
    sessions: sessions.map((row) => ({
      id: row.id,
      here: row.id === sessionId,
      startedAt: row.startedAt.toISOString(),
      seenAt: row.seenAt.toISOString(),
      how: row.how,
      agent: row.agent ?? '',
    })),
    secondStep: await readSecondStep(tx),
  }
}

export const offerMyPasskey = async (context: Context) => offerNewPasskey(context, await owner(context))
export const keepMyPasskey = async (
  context: Context,
  given: { ticket: string; answer: Record<string, unknown>; name: string },
) => {
  await keepPasskey(context, await owner(context), given)
  await settle(context)
  return ok
}

/** Refuses to remove the only way in. */
export const removeMyPasskey = async (context: Context, { id }: { id: string }) => {
  const { tx, now } = context
  const staffId = staff(context).id
  const others = (await readPasskeysOf(tx, staffId)).filter((one) => one.id !== id)
  const login = await readLoginOf(tx, staffId)
  if (others.length === 0 && !login?.passwordHash && !login?.oidcSubject)
    refuse('ONLY_WAY_IN', 'This is your only way to sign in. Add another passkey or a password first.')
  if (!(await endPasskey(tx, staffId, id, now))) return notFound()
  context.touch({ action: 'passkey removed', thing: 'access.passkey', thingId: id })
  return ok
}

/** A new password ends all other sign-ins: whoever knew the old one is out. */
export const setPassword = async (context: Context, { password }: Input<typeof changePassword>) => {
  const { tx, now, practice } = context
  const { id, sessionId } = staff(context)
  const login = found(await readLoginOf(tx, id))
  const offered = (await readSecondStep(tx)) === 'offered'
  const names = [
    practice.name,
    practice.slug,
    login.email.split('@')[0]!,
    ...(await me(context)).name.split(/[^\p{L}]+/u),
  ]
  checkPassword(password, { alone: offered && !(await readApp(tx, id)), names })
  await changePasswordHash(tx, id, await hashPassword(password))
  await endSessionsOf(tx, id, now, sessionId)
  await settle(context)
  context.touch({ action: 'password changed', thing: 'access.login', thingId: id })
  return ok
}

export const endOthers = async (context: Context, { sessionId }: Input<typeof endOtherSessions>) => {
  const { tx, now } = context
  const mine = staff(context)
  if (!sessionId) return { ended: await endSessionsOf(tx, mine.id, now, mine.sessionId) }
  return (await endSessionOf(tx, mine.id, sessionId, now)) ? { ended: 1 } : notFound()
}

/** Refuses with one sentence; wrong tries count as wrong sign-ins do, and are kept although nothing else is. */
export const proveAgain = async (context: Context, { password, code }: Input<typeof prove>) => {
  const { tx, now } = context
  const { id, sessionId } = staff(context)
  if (await mustWait(context, id)) return refuseToHurry()
  const login = await readLoginOf(tx, id)
  const right =
    (await isRightPassword(login?.passwordHash, password)) &&
    (!(await readApp(tx, id)) || (code !== undefined && (await isRightCode(context, id, code))))
  await noteAttempt(context, { thing: 'access.login', subjectId: id }, right, PROOF)
  if (right) await markProved(tx, sessionId, now)
  return { proved: right }
}

export const proveWithPasskey = async (
  context: Context,
  given: { ticket: string; answer: Record<string, unknown> },
) => {
  const { id, sessionId } = staff(context)
  const passkey = await whosePasskey(context, given)
  if (passkey.ownerId !== id) return refuse('ANOTHER', 'This passkey is of somebody else.', { status: 403 })
  await markProved(context.tx, sessionId, context.now)
  return ok
}
