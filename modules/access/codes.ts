import { createHash, randomInt, timingSafeEqual } from 'node:crypto'
import type { Entrance } from '../../platform/answer.ts'
import { instantOf } from '../../platform/clock.ts'
import type { Context } from '../../platform/context.ts'
import { refuse } from '../../platform/refusal.ts'
import { steadyRefusal } from '../../platform/steady.ts'
import type { PatientSide } from './session-store.ts'
import { startSession } from './start-session.ts'
import {
  addCode,
  addReach,
  countCodesSince,
  countFailure,
  practicesReached,
  readOpenCodes,
  spendCode,
} from './store.ts'
import { bareCode, drawCode } from './typed-code.ts'

const MINUTES_MAX = 10
const PRINTED_DAYS_MAX = 14
const TRIES_MAX = 5
const CODES_A_DAY_MAX = 10

/** A code's owner; her birth date is the second thing she must know. */
export type Recipient = {
  kind: PatientSide
  subjectId: string
  patientId: string
  grantId: string | null
  birthDate: string
}

const sha = (text: string) => createHash('sha256').update(text).digest()
/** An e-mail in small letters, a phone number by its last ten digits. Kept as a hash only. */
const reachOf = (address: string): string =>
  address.includes('@') ? address.trim().toLowerCase() : address.replace(/\D/g, '').slice(-10)
export const hashReach = (address: string): Buffer => sha(`reach:${reachOf(address)}`)

const hashCode = (reachHash: Buffer, code: string) => sha(`${reachHash.toString('hex')}:${code}`)
const daysBefore = (now: Date, days: number) => instantOf(now.getTime() - days * 86_400_000)

/** Six digits for ten minutes; a newer one ends an older one. Null after ten in a day: then only a person helps. */
export const makeMailedCode = async (
  context: Context,
  who: Recipient,
  address: string,
): Promise<string | null> => {
  const { tx, now, practice } = context
  if ((await countCodesSince(tx, who.subjectId, daysBefore(now, 1))) >= CODES_A_DAY_MAX) return null
  const code = String(randomInt(1_000_000)).padStart(6, '0')
  const reachHash = hashReach(address)
  await keep(context, 'mailed', who, { reachHash, code, minutes: MINUTES_MAX })
  await addReach(tx, { aboutPractice: practice.id, reachHash })
  return code
}

/** Ten letters and digits to print and hand over, good for two weeks and once. */
export const makePrintedCode = async (
  context: Context,
  who: Recipient,
): Promise<{ code: string; until: Date }> => {
  const code = drawCode(10)
  const reachHash = sha(`printed:${code}`)
  const minutes = PRINTED_DAYS_MAX * 24 * 60
  await keep(context, 'printed', who, { reachHash, code, minutes })
  await addReach(context.tx, { aboutPractice: context.practice.id, reachHash })
  return {
    code: `${code.slice(0, 5)}-${code.slice(5)}`,
    until: instantOf(context.now.getTime() + minutes * 60_000),
  }
}

const keep = async (
  context: Context,
  kind: 'mailed' | 'printed',
  who: Recipient,
  made: { reachHash: Buffer; code: string; minutes: number },
) => {
  const { tx, now, practice, actor } = context
  const { kind: linkKind, subjectId, patientId, grantId, birthDate } = who
  await addCode(tx, {
    practiceId: practice.id,
    id: context.newId(),
    kind,
    reachHash: made.reachHash,
    codeHash: hashCode(made.reachHash, made.code),
    linkKind,
    subjectId,
    patientId,
    grantId,
    birthDate,
    madeAt: now,
    madeBy: actor.kind === 'staff' ? actor.id : null,
    expiresAt: instantOf(now.getTime() + made.minutes * 60_000),
    usedAt: null,
    endedAt: null,
  })
  context.touch({ action: `${kind} code made`, thing: 'access.code', thingId: subjectId, patientId })
}

type Given = { reachHash: Buffer; code: string; birthDate: string }

/** True where one of the open codes of this address fits with the birth date; else every open one counts the try. */
const tryCodes = async (context: Context, { reachHash, code, birthDate }: Given): Promise<boolean> => {
  const { tx, now } = context
  const hash = hashCode(reachHash, code)
  const open = (await readOpenCodes(tx, reachHash, now)).filter(({ failedCount }) => failedCount < TRIES_MAX)
  const right = open.find((one) => timingSafeEqual(one.codeHash, hash) && one.birthDate === birthDate)
  // Two people may share an address: one who is right is no wrong try at the other's code.
  for (const { id, patientId } of right ? [] : open) {
    context.touch({ action: 'sign-in failed', thing: 'access.code', thingId: id, patientId })
    await countFailure(tx, 'access.code', id)
  }
  if (!right) return false
  const { id, subjectId, patientId, grantId } = right
  context.touch({ action: 'sign-in', thing: 'access.code', thingId: id, patientId })
  await spendCode(tx, id, now)
  await startSession(context, {
    kind: right.linkKind as PatientSide,
    subjectId,
    patientId,
    grantId,
    how: 'code',
  })
  return true
}

const WRONG =
  'The code or the birth date is not right, or the code is too old. Check both. After five tries ask for a new code.'

/** Signs a patient or caregiver in with a code. One answer, whatever was wrong and whether or not she exists. */
export const openWithCode = (entrance: Entrance, given: GivenCode) =>
  steadyRefusal(entrance.world.steadyMs, () => enterWithCode(entrance, given))

type GivenCode = { address: string | null; code: string; birthDate: string }
const enterWithCode = async (entrance: Entrance, given: GivenCode) => {
  const code = bareCode(given.code)
  const reachHash = given.address ? hashReach(given.address) : sha(`printed:${code}`)
  for (const practiceId of await practicesReached(entrance.world.db, reachHash))
    if (await entrance.within(practiceId, (context) => tryCodes(context, { ...given, reachHash, code })))
      return { ok: true as const }
  return refuse('WRONG_CODE', WRONG, { status: 401 })
}
