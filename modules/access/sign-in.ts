import { hash, verify } from '@node-rs/argon2'
import type { Entrance } from '../../platform/answer.ts'
import { instantOf } from '../../platform/clock.ts'
import type { Context } from '../../platform/context.ts'
import { refuse } from '../../platform/refusal.ts'
import { startSession } from './start-session.ts'
import { markLogin, practicesOf, readLogin } from './store.ts'

const TRIES_MAX = 10
const LOCK_MINUTES = 5

export const hashPassword = (password: string): Promise<string> => hash(password)

// Checked when nobody has the address, so that the answer takes as long.
const nobodysHash = hashPassword('nobody has this password')

const WRONG = 'The e-mail address or the password is not right. Check both and try again.'

const tryPractice = async (
  context: Context,
  email: string,
  password: string,
): Promise<'in' | 'wrong' | 'locked'> => {
  const login = await readLogin(context.tx, email)
  const right = await verify(login?.passwordHash ?? (await nobodysHash), password)
  if (!login) return 'wrong'
  // A short pause after many wrong tries; it ends by itself, so nobody can lock a colleague out for long.
  if (login.lockedUntil && login.lockedUntil > context.now) return 'locked'
  const failedCount = right ? 0 : login.failedCount + 1
  const lockedUntil =
    failedCount >= TRIES_MAX ? instantOf(context.now.getTime() + LOCK_MINUTES * 60_000) : null
  await markLogin(context.tx, login.staffId, { failedCount: lockedUntil ? 0 : failedCount, lockedUntil })
  context.touch({
    action: right ? 'sign-in' : 'sign-in failed',
    thing: 'access.login',
    thingId: login.staffId,
  })
  if (!right) return 'wrong'
  await startSession(context, { kind: 'staff', subjectId: login.staffId })
  return 'in'
}

/** Signs a member of staff in with e-mail and password. Refuses with one sentence, whatever was wrong. */
export const signInWithPassword = async (entrance: Entrance, given: { email: string; password: string }) => {
  const email = given.email.trim().toLowerCase()
  const practices = await practicesOf(entrance.world.db, email)
  for (const practiceId of practices) {
    const outcome = await entrance.within(practiceId, (context) =>
      tryPractice(context, email, given.password),
    )
    if (outcome === 'in') return { ok: true as const }
    if (outcome === 'locked')
      refuse('WAIT', `Too many wrong tries. Wait ${LOCK_MINUTES} minutes, then try again.`, { status: 429 })
  }
  if (practices.length === 0) await verify(await nobodysHash, given.password)
  return refuse('WRONG_SIGN_IN', WRONG, { status: 401 })
}
