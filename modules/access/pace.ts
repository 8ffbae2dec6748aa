import { createHash } from 'node:crypto'
import type { Entrance } from '../../platform/answer.ts'
import { instantOf } from '../../platform/clock.ts'
import type { Context } from '../../platform/context.ts'
import { refuse } from '../../platform/refusal.ts'
import { addAttempt, addStrayTry, countWrong, lastSuccessFrom, strayTries } from './login-store.ts'

/** Wrong tries from one place at one person, in a quarter of an hour. */
const HERE_MAX = 10
const HERE_MINUTES = 15
/** Wrong tries at one person from anywhere, in an hour: then only places where she signed in before are heard. */
const EVERYWHERE_MAX = 100
const KNOWN_DAYS = 90

const minutesBefore = (now: Date, minutes: number) => instantOf(now.getTime() - minutes * 60_000)

/**
 * Whether somebody at this place must wait. It slows down the place that guesses, not the person who is guessed at:
 * an attacker cannot lock a nurse out of the desk she works at (OWASP ASVS 5 6.3.1).
 */
export const mustWait = async (context: Context, subjectId: string): Promise<boolean> => {
  const { tx, now, source } = context
  const quarter = await countWrong(tx, subjectId, source, minutesBefore(now, HERE_MINUTES))
  if (quarter.here >= HERE_MAX) return true
  const hour = await countWrong(tx, subjectId, source, minutesBefore(now, 60))
  if (hour.everywhere < EVERYWHERE_MAX) return false
  const known = await lastSuccessFrom(tx, subjectId, source)
  return !known || known.at < minutesBefore(now, KNOWN_DAYS * 24 * 60)
}

/**
 * A try at an address that nobody here has; true where it must wait. It waits as a try at a colleague does, so that
 * waiting does not tell who works here.
 */
export const noteStrayTry = async ({ world, source }: Entrance, email: string): Promise<boolean> => {
  const now = world.clock.now()
  const addressHash = createHash('sha256').update(`stray:${email}`).digest()
  const since = { here: minutesBefore(now, HERE_MINUTES), everywhere: minutesBefore(now, 60) }
  const tries = await strayTries(world.db, { addressHash, source, since })
  if (tries.here >= HERE_MAX || tries.everywhere >= EVERYWHERE_MAX) return true
  await addStrayTry(world.db, { addressHash, source, at: now })
  return false
}

/** What the log calls a try that was right, and one that was wrong. */
const SIGN_IN = { right: 'sign-in', wrong: 'sign-in failed' }
/** She was in already, and was asked once more. */
export const PROOF = { right: 'proved again', wrong: 'proof failed' }

/** Writes a try down, in the log as well. */
export const noteAttempt = async (
  context: Context,
  who: { thing: string; subjectId: string; patientId?: string | undefined },
  succeeded: boolean,
  called = SIGN_IN,
) => {
  const { tx, practice, now, source } = context
  await addAttempt(tx, {
    practiceId: practice.id,
    id: context.newId(),
    subjectId: who.subjectId,
    source,
    at: now,
    succeeded,
  })
  context.touch({
    action: succeeded ? called.right : called.wrong,
    thing: who.thing,
    thingId: who.subjectId,
    patientId: who.patientId,
  })
}

export const refuseToHurry = () =>
  refuse(
    'WAIT',
    `Too many wrong tries from here. Wait ${HERE_MINUTES} minutes, or sign in with your passkey.`,
    { status: 429 },
  )
