import type { Entrance } from '../../platform/answer.ts'
import type { Context } from '../../platform/context.ts'
import { refuse } from '../../platform/refusal.ts'
import type { Input } from '../../platform/route.ts'
import { steadyRefusal } from '../../platform/steady.ts'
import { isRightCode } from './authenticator.ts'
import type { signIn } from './contract.ts'
import { practicesOf, readLogin, readSecondStep } from './login-store.ts'
import { mustWait, noteAttempt, noteStrayTry, refuseToHurry } from './pace.ts'
import { isRightPassword } from './password.ts'
import { readApp, readPasskeysOf } from './second-step-store.ts'
import { type How, startSession } from './start-session.ts'
import { readColleague } from './works-here.ts'

const WRONG = 'The e-mail address or the password is not right. Check both and try again.'
type Outcome = 'in' | 'wrong' | 'wait' | 'code needed' | 'wrong code' | 'passkey needed'
type Step = Outcome | { how: How; limited: boolean }

/**
 * What a right password is worth: with an app, its code is asked for. Without one, a person who has a passkey must use
 * it where the practice requires a second step; one who has neither gets in to set one up, and to nothing else.
 */
const secondStep = async (context: Context, staffId: string, code: string | undefined): Promise<Step> => {
  if (await readApp(context.tx, staffId)) {
    if (!code) return 'code needed'
    return (await isRightCode(context, staffId, code))
      ? { how: 'password and code', limited: false }
      : 'wrong code'
  }
  const required = (await readSecondStep(context.tx)) === 'required'
  if (!required) return { how: 'password', limited: false }
  if ((await readPasskeysOf(context.tx, staffId)).length > 0) {
    if (code && (await isRightCode(context, staffId, code)))
      return { how: 'password and code', limited: false }
    return 'passkey needed'
  }
  return { how: 'password', limited: true }
}

const tryPractice = async (
  context: Context,
  { email, password, code }: Input<typeof signIn>,
): Promise<Outcome> => {
  const login = await readLogin(context.tx, email)
  const waits = login ? await mustWait(context, login.staffId) : false
  const right = await isRightPassword(login?.passwordHash, password)
  if (!login) return 'wrong'
  if (waits) return 'wait'
  const who = { thing: 'access.login', subjectId: login.staffId }
  // Whoever no longer works here is told what everybody is told who has no sign-in here.
  if (!right || !(await readColleague(context, login.staffId))) {
    await noteAttempt(context, who, false)
    return 'wrong'
  }
  const step = await secondStep(context, login.staffId, code)
  if (step === 'wrong code') await noteAttempt(context, who, false)
  if (typeof step === 'string') return step
  await noteAttempt(context, who, true)
  await startSession(context, { kind: 'staff', subjectId: login.staffId, ...step })
  return 'in'
}

const answerTo: Partial<Record<Outcome, () => never>> = {
  wait: refuseToHurry,
  'code needed': () =>
    refuse('CODE_NEEDED', 'Type the 6 digits that your authenticator app shows now.', {
      status: 401,
      field: 'code',
    }),
  'wrong code': () =>
    refuse('WRONG_CODE', 'This code is not right, or it was used already. Type the next one.', {
      status: 401,
      field: 'code',
    }),
  'passkey needed': () =>
    refuse('PASSKEY_NEEDED', 'Your practice asks for your passkey. Use it, or type a recovery code.', {
      status: 401,
      field: 'code',
    }),
}

/** Signs a member of staff in with e-mail, password and, where there is one, a code. One sentence, whatever was wrong. */
export const signInWithPassword = (entrance: Entrance, given: Input<typeof signIn>) =>
  steadyRefusal(entrance.world.steadyMs, () => enter(entrance, given))

const enter = async (entrance: Entrance, given: Input<typeof signIn>) => {
  const email = given.email.trim().toLowerCase()
  const practices = await practicesOf(entrance.world.db, email)
  for (const practiceId of practices) {
    const outcome = await entrance.within(practiceId, (context) => tryPractice(context, { ...given, email }))
    if (outcome === 'in') return { ok: true as const }
    if (outcome) answerTo[outcome]?.()
  }
  if (practices.length === 0) {
    await isRightPassword(null, given.password)
    if (await noteStrayTry(entrance, email)) return refuseToHurry()
  }
  return refuse('WRONG_SIGN_IN', WRONG, { status: 401 })
}
