import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import type { Context } from '../../platform/context.ts'
import { refuse } from '../../platform/refusal.ts'
import { textToUuid } from './practice-token.ts'
import {
  addPasskey,
  markPasskeyUsed,
  readPasskey,
  readPasskeysOf,
  spendChallenge,
} from './second-step-store.ts'
import { hashToken, type PatientSide } from './session-store.ts'
import { openTicket, type Purpose, sealTicket } from './ticket.ts'

export type Owner = {
  kind: 'staff' | PatientSide
  id: string
  name: string
  patientId?: string | null
  grantId?: string | null
}
type Where = Pick<Context, 'origin' | 'seal' | 'now'>
type Answered = { ticket: string; answer: Record<string, unknown> }

const NOT_KNOWN = 'We do not know this passkey, or it was removed. Sign in another way.'
export const unknownPasskey = (): never => refuse('UNKNOWN_PASSKEY', NOT_KNOWN, { status: 401 })
const hostOf = (origin: string) => new URL(origin).hostname

/** Whose passkey it is stands in the passkey itself: 16 bytes of the practice, 16 of the person. */
const handleOf = (practiceId: string, ownerId: string) =>
  new Uint8Array(Buffer.from((practiceId + ownerId).replaceAll('-', ''), 'hex'))
export const practiceInHandle = (answer: Record<string, unknown>): string | null => {
  const { userHandle } = (answer.response ?? {}) as { userHandle?: unknown }
  const bytes = typeof userHandle === 'string' ? Buffer.from(userHandle, 'base64url') : null
  return bytes?.length === 32 ? textToUuid(bytes.subarray(0, 16).toString('base64url')) : null
}

/** What the browser needs to make a passkey for this person; resident, with the finger, the face or the PIN. */
export const offerNewPasskey = async (context: Context, owner: Owner) => {
  const had = await readPasskeysOf(context.tx, owner.id)
  const options = await generateRegistrationOptions({
    rpName: 'Throughline',
    rpID: hostOf(context.origin),
    userName: owner.name,
    userDisplayName: `${owner.name}, ${context.practice.name}`,
    userID: handleOf(context.practice.id, owner.id),
    attestationType: 'none',
    excludeCredentials: had.map(({ credentialId }) => ({ id: credentialId })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
  return {
    options: { ...options },
    ticket: sealTicket(context, { purpose: 'new passkey', challenge: options.challenge }),
  }
}

const takeTicket = async (context: Context, ticket: string, purpose: Purpose): Promise<string> => {
  const { challenge } = openTicket(context, ticket, purpose)
  const fresh = await spendChallenge(context.tx, {
    practiceId: context.practice.id,
    challengeHash: hashToken(challenge),
    usedAt: context.now,
  })
  return fresh ? challenge : refuse('USED', 'This was answered already. Begin once more.', { status: 409 })
}

/** Keeps a new passkey. Refuses one that was made elsewhere, without a finger, face or PIN, or for another challenge. */
export const keepPasskey = async (context: Context, owner: Owner, given: Answered & { name: string }) => {
  const expectedChallenge = await takeTicket(context, given.ticket, 'new passkey')
  const { registrationInfo } = await verifyRegistrationResponse({
    response: given.answer as unknown as RegistrationResponseJSON,
    expectedChallenge,
    expectedOrigin: context.origin,
    expectedRPID: hostOf(context.origin),
    requireUserVerification: true,
  }).catch(() => ({ registrationInfo: undefined }))
  const noPasskey = () =>
    refuse('NOT_A_PASSKEY', 'The passkey could not be made. Try once more, or sign in another way.')
  if (!registrationInfo) return noPasskey()
  const { credential } = registrationInfo
  const id = context.newId()
  const kept = await addPasskey(context.tx, {
    practiceId: context.practice.id,
    id,
    ownerKind: owner.kind,
    ownerId: owner.id,
    patientId: owner.patientId ?? null,
    grantId: owner.grantId ?? null,
    credentialId: credential.id,
    publicKey: Buffer.from(credential.publicKey),
    counter: credential.counter,
    transports: credential.transports ?? [],
    name: given.name,
    madeAt: context.now,
    usedAt: null,
    endedAt: null,
  })
  if (!kept) return noPasskey()
  context.touch({ action: 'passkey added', thing: 'access.passkey', thingId: id })
}

/** What the browser needs to ask for a passkey of whoever sits there. */
export const askForPasskey = async (where: Where) => {
  const options = await generateAuthenticationOptions({
    rpID: hostOf(where.origin),
    userVerification: 'required',
  })
  return {
    options: { ...options },
    ticket: sealTicket(where, { purpose: 'passkey', challenge: options.challenge }),
  }
}

/** The passkey that answered, and so whose it is. Refuses an unknown or removed one, and an answer to another question. */
export const whosePasskey = async (context: Context, given: Answered) => {
  const expectedChallenge = await takeTicket(context, given.ticket, 'passkey')
  const passkey = await readPasskey(context.tx, String(given.answer.id))
  if (!passkey) return unknownPasskey()
  const { verified, authenticationInfo } = await verifyAuthenticationResponse({
    response: given.answer as unknown as AuthenticationResponseJSON,
    expectedChallenge,
    expectedOrigin: context.origin,
    expectedRPID: hostOf(context.origin),
    requireUserVerification: true,
    credential: {
      id: passkey.credentialId,
      publicKey: new Uint8Array(passkey.publicKey),
      counter: passkey.counter,
    },
  }).catch(() => ({ verified: false, authenticationInfo: undefined }))
  if (!verified || !authenticationInfo) return unknownPasskey()
  await markPasskeyUsed(context.tx, passkey.id, authenticationInfo.newCounter, context.now)
  return passkey
}
