import { z } from 'zod'
import { route } from '../../platform/route.ts'

export const done = z.object({ ok: z.literal(true) })
/** What a browser's passkey functions give and take; the library checks every part of it. */
const foreign = z.record(z.string(), z.unknown())
export const passkeyQuestion = z.object({ options: foreign, ticket: z.string() })
export const passkeyAnswer = z.object({ ticket: z.string().max(4000), answer: foreign })
export const code = z.string().trim().min(6).max(20)

/** How I sign in, and where I am signed in now. */
export const mySignIn = route({
  id: 'access.my-sign-in',
  method: 'GET',
  path: '/api/my-sign-in',
  permission: 'session.end',
  audit: { skip: 'tells the person of her own sign-in' },
  input: z.object({}),
  output: z.object({
    email: z.string(),
    hasPassword: z.boolean(),
    app: z.object({ since: z.iso.datetime() }).nullable(),
    recoveryCodesLeft: z.number(),
    passkeys: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        madeAt: z.iso.datetime(),
        usedAt: z.iso.datetime().nullable(),
      }),
    ),
    sessions: z.array(
      z.object({
        id: z.uuid(),
        here: z.boolean(),
        startedAt: z.iso.datetime(),
        seenAt: z.iso.datetime(),
        how: z.string(),
        agent: z.string(),
      }),
    ),
    secondStep: z.enum(['required', 'offered']),
  }),
})

export const newPasskey = route({
  id: 'access.new-passkey',
  method: 'POST',
  path: '/api/my-sign-in/passkey-options',
  permission: 'session.end',
  audit: { skip: 'a question that changes nothing' },
  stepUp: true,
  input: z.object({}),
  output: passkeyQuestion,
})
export const addPasskey = route({
  id: 'access.add-passkey',
  method: 'POST',
  path: '/api/my-sign-in/passkeys',
  permission: 'session.end',
  audit: 'passkey added',
  stepUp: true,
  input: passkeyAnswer.extend({ name: z.string().trim().min(1).max(60) }),
  output: done,
})
export const endPasskey = route({
  id: 'access.end-passkey',
  method: 'POST',
  path: '/api/my-sign-in/passkeys/:id/end',
  permission: 'session.end',
  audit: 'passkey removed',
  stepUp: true,
  input: z.object({ id: z.uuid() }),
  output: done,
})

export const beginApp = route({
  id: 'access.begin-app',
  method: 'POST',
  path: '/api/my-sign-in/app',
  permission: 'session.end',
  audit: 'authenticator app begun',
  stepUp: true,
  input: z.object({}),
  output: z.object({ secret: z.string(), address: z.string(), picture: z.string() }),
})
const codes = z.object({ recoveryCodes: z.array(z.string()) })
export const confirmApp = route({
  id: 'access.confirm-app',
  method: 'POST',
  path: '/api/my-sign-in/app/confirm',
  permission: 'session.end',
  audit: 'authenticator app set up',
  stepUp: true,
  input: z.object({ code }),
  output: codes,
})
export const newRecoveryCodes = route({
  id: 'access.new-recovery-codes',
  method: 'POST',
  path: '/api/my-sign-in/recovery-codes',
  permission: 'session.end',
  audit: 'recovery codes made',
  stepUp: true,
  input: z.object({}),
  output: codes,
})
export const changePassword = route({
  id: 'access.change-password',
  method: 'POST',
  path: '/api/my-sign-in/password',
  permission: 'session.end',
  audit: 'password changed',
  stepUp: true,
  input: z.object({ password: z.string().min(1).max(200) }),
  output: done,
})

/** Ends one of my other sign-ins, or with no id all of them. */
export const endOtherSessions = route({
  id: 'access.end-other-sessions',
  method: 'POST',
  path: '/api/my-sign-in/sessions/end',
  permission: 'session.end',
  audit: 'sign-ins ended',
  input: z.object({ sessionId: z.uuid().nullable() }),
  output: z.object({ ended: z.number() }),
})

/** Shows once more that it is she, before something grave. */
export const prove = route({
  id: 'access.prove',
  method: 'POST',
  path: '/api/prove',
  permission: 'session.end',
  audit: 'proved again',
  input: z.object({ password: z.string().min(1).max(200), code: code.optional() }),
  /** A wrong try is an answer and not a refusal, so that it is written down. */
  output: z.object({ proved: z.boolean() }),
})
export const askToProve = route({
  id: 'access.ask-to-prove',
  method: 'POST',
  path: '/api/prove/passkey-options',
  permission: 'session.end',
  audit: { skip: 'a question that changes nothing' },
  input: z.object({}),
  output: passkeyQuestion,
})
export const proveByPasskey = route({
  id: 'access.prove-by-passkey',
  method: 'POST',
  path: '/api/prove/passkey',
  permission: 'session.end',
  audit: 'proved again',
  input: passkeyAnswer,
  output: done,
})
