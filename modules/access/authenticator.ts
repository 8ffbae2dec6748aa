import { createHash } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import { toString as drawQr } from 'qrcode'
import { type Context, staff } from '../../platform/context.ts'
import { refuse } from '../../platform/refusal.ts'
import type { Input } from '../../platform/route.ts'
import type { beginApp, confirmApp as confirmRoute } from './my-sign-in-contract.ts'
import {
  addApp,
  confirmApp,
  markAppStep,
  readApp,
  readBegunApp,
  replaceRecoveryCodes,
  spendRecoveryCode,
} from './second-step-store.ts'
import { bareCode, drawCode } from './typed-code.ts'

/** RFC 6238 as every authenticator app knows it: 6 digits, 30 seconds, SHA-1. */
const PERIOD_S = 30
const RECOVERY_CODES = 10

const totp = (secret: string, label = '', issuer = 'Throughline') =>
  new TOTP({
    issuer,
    label,
    algorithm: 'SHA1',
    digits: 6,
    period: PERIOD_S,
    secret: Secret.fromBase32(secret),
  })

/** The 30 seconds a right code belongs to, one step early or late allowed; null for a wrong one. */
const stepOf = (secret: string, code: string, now: Date): number | null => {
  const delta = totp(secret).validate({ token: code, timestamp: now.getTime(), window: 1 })
  return delta === null ? null : Math.floor(now.getTime() / 1000 / PERIOD_S) + delta
}

const hashRecovery = (code: string) =>
  createHash('sha256')
    .update(`recovery:${bareCode(code)}`)
    .digest()

/** Twelve letters and digits in three fours. */
const recoveryCode = () => {
  const letters = drawCode(12)
  return [letters.slice(0, 4), letters.slice(4, 8), letters.slice(8)].join('-')
}

/** Ten codes for the day the phone is lost; shown once, kept as hashes, each good once. The old ones end. */
export const makeRecoveryCodes = async (context: Context): Promise<string[]> => {
  const codes = Array.from({ length: RECOVERY_CODES }, recoveryCode)
  const who = { practiceId: context.practice.id, staffId: staff(context).id, at: context.now }
  await replaceRecoveryCodes(context.tx, who, codes.map(hashRecovery))
  context.touch({ action: 'recovery codes made', thing: 'access.recovery-code', thingId: who.staffId })
  return codes
}

/** Begins with a new secret; nothing changes until a code from it was typed. */
export const begin = async (context: Context, _: Input<typeof beginApp>) => {
  const { id, name } = staff(context)
  const secret = new Secret({ size: 20 }).base32
  await addApp(context.tx, {
    practiceId: context.practice.id,
    id: context.newId(),
    staffId: id,
    secret: context.seal.close(secret),
    madeAt: context.now,
    confirmedAt: null,
    endedAt: null,
  })
  const address = totp(secret, name, context.practice.name).toString()
  return { secret, address, picture: await drawQr(address, { type: 'svg', margin: 1 }) }
}

/** The app is set up once a code from it arrives. Returns the recovery codes. Refuses a wrong code. */
export const confirm = async (context: Context, { code }: Input<typeof confirmRoute>) => {
  const { id } = staff(context)
  const begun = await readBegunApp(context.tx, id)
  const secret = begun && context.seal.open(begun.secret)
  if (!begun || !secret) return refuse('NOT_BEGUN', 'Begin with “Set up an app” once more.')
  const lastStep = stepOf(secret, bareCode(code), context.now)
  if (lastStep === null)
    return refuse(
      'WRONG_CODE',
      'This is not the code the app shows now. Wait for the next one and type its 6 digits.',
      { field: 'code' },
    )
  await confirmApp(context.tx, { id: begun.id, staffId: id, at: context.now, lastStep })
  context.touch({ action: 'authenticator app set up', thing: 'access.authenticator-app', thingId: begun.id })
  return { recoveryCodes: await makeRecoveryCodes(context) }
}

/** Six digits from the app, each good once, or a recovery code. */
export const isRightCode = async (context: Context, staffId: string, code: string): Promise<boolean> => {
  const given = bareCode(code)
  if (given.length === 12) return spendRecoveryCode(context.tx, staffId, hashRecovery(given), context.now)
  const app = await readApp(context.tx, staffId)
  const secret = app && context.seal.open(app.secret)
  if (!app || !secret) return false
  const step = stepOf(secret, given, context.now)
  if (step === null || step <= app.lastStep) return false
  await markAppStep(context.tx, app.id, step)
  return true
}
