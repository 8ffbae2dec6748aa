import { z } from 'zod'
import { route } from '../../platform/route.ts'
import { done, passkeyAnswer, passkeyQuestion } from './my-sign-in-contract.ts'

/** Left out of everything a caregiver sees unless the patient chose it. */
export const SENSITIVE = ['substance_use', 'behavioral_health'] as const

/** Opens a signed link with the birth date of the person it was made for (caregivers: their own). */
export const openLink = route({
  id: 'access.open-link',
  method: 'POST',
  path: '/api/my/open-link',
  permission: 'anyone',
  audit: 'sign-in',
  input: z.object({ token: z.string().min(20).max(200), birthDate: z.iso.date() }),
  output: done,
})

/** Six digits that came by mail or text (`address`: where to), or a printed code (no address); with the birth date. */
export const openCode = route({
  id: 'access.open-code',
  method: 'POST',
  path: '/api/my/open-code',
  permission: 'anyone',
  audit: 'sign-in',
  input: z.object({
    address: z.string().trim().min(5).max(200).nullable(),
    code: z.string().trim().min(6).max(20),
    birthDate: z.iso.date(),
  }),
  output: done,
})

export const askMyPasskey = route({
  id: 'access.ask-my-passkey',
  method: 'POST',
  path: '/api/my/passkey-options',
  permission: 'anyone',
  audit: { skip: 'a question that changes nothing' },
  input: z.object({}),
  output: passkeyQuestion,
})
export const openByPasskey = route({
  id: 'access.open-by-passkey',
  method: 'POST',
  path: '/api/my/passkey',
  permission: 'anyone',
  audit: 'sign-in',
  input: passkeyAnswer,
  output: done,
})

export const mySession = route({
  id: 'access.my-session',
  method: 'GET',
  path: '/api/my/session',
  permission: 'my.session',
  audit: { skip: 'tells the person who they are' },
  input: z.object({}),
  output: z.object({
    kind: z.enum(['patient', 'caregiver', 'representative']),
    name: z.string(),
    /** Whose page this is: her own, or the patient's who shares it. */
    about: z.string(),
    sections: z.array(z.string()),
    /** The patient did not choose to show everything: said whether or not there is anything more. */
    notAll: z.boolean(),
    practice: z.object({ name: z.string(), phone: z.string(), timeZone: z.string() }),
    passkeys: z.array(z.object({ id: z.uuid(), name: z.string(), madeAt: z.iso.datetime() })),
  }),
})

export const mySignOut = route({
  id: 'access.my-sign-out',
  method: 'POST',
  path: '/api/my/sign-out',
  permission: 'my.session',
  audit: 'sign-out',
  input: z.object({}),
  output: done,
})

export const offerPasskeyHere = route({
  id: 'access.my-new-passkey',
  method: 'POST',
  path: '/api/my/passkeys/options',
  permission: 'my.session',
  audit: { skip: 'a question that changes nothing' },
  stepUp: true,
  input: z.object({}),
  output: passkeyQuestion,
})
export const keepPasskeyHere = route({
  id: 'access.my-add-passkey',
  method: 'POST',
  path: '/api/my/passkeys',
  permission: 'my.session',
  audit: 'passkey added',
  stepUp: true,
  input: passkeyAnswer.extend({ name: z.string().trim().min(1).max(60) }),
  output: done,
})
export const endPasskeyHere = route({
  id: 'access.my-end-passkey',
  method: 'POST',
  path: '/api/my/passkeys/:id/end',
  permission: 'my.session',
  audit: 'passkey removed',
  input: z.object({ id: z.uuid() }),
  output: done,
})
