import { z } from 'zod'
import { route } from '../../platform/route.ts'
import { code, done, passkeyAnswer, passkeyQuestion } from './my-sign-in-contract.ts'

export const signedInStaff = z.object({
  staff: z.object({
    id: z.uuid(),
    name: z.string(),
    credential: z.string(),
    /** The other company she works for, where she is not the practice's own. */
    employer: z.string().nullable(),
    roles: z.array(z.string()),
    permissions: z.array(z.string()),
  }),
  practice: z.object({ name: z.string(), phone: z.string(), timeZone: z.string() }),
  /** She must set up how she signs in before she may do anything else. */
  mustSetUp: z.boolean(),
})

/** The same answer, and the same time to give it, whether or not the address is known. */
export const signIn = route({
  id: 'access.sign-in',
  method: 'POST',
  path: '/api/sign-in',
  permission: 'anyone',
  audit: 'sign-in',
  input: z.object({
    email: z.email().max(200),
    password: z.string().min(1).max(200),
    code: code.optional(),
  }),
  output: done,
})

/** What the browser asks a passkey; the same for everybody, so it tells nothing. */
export const askPasskey = route({
  id: 'access.ask-passkey',
  method: 'POST',
  path: '/api/sign-in/passkey-options',
  permission: 'anyone',
  audit: { skip: 'a question that changes nothing' },
  input: z.object({}),
  output: passkeyQuestion,
})
export const signInByPasskey = route({
  id: 'access.sign-in-by-passkey',
  method: 'POST',
  path: '/api/sign-in/passkey',
  permission: 'anyone',
  audit: 'sign-in',
  input: passkeyAnswer,
  output: done,
})

export const acceptInvitation = route({
  id: 'access.accept-invitation',
  method: 'POST',
  path: '/api/sign-in/invitation',
  permission: 'anyone',
  audit: 'sign-in',
  input: z.object({ token: z.string().min(20).max(200) }),
  output: done,
})

/** Where to send people of a practice that has single sign-on, by the practice’s short name. */
export const beginSso = route({
  id: 'access.begin-sso',
  method: 'POST',
  path: '/api/sign-in/sso',
  permission: 'anyone',
  audit: { skip: 'nobody is known yet' },
  input: z.object({ practice: z.string().trim().toLowerCase().min(2).max(40) }),
  output: z.object({ address: z.url(), ticket: z.string() }),
})
export const finishSso = route({
  id: 'access.finish-sso',
  method: 'POST',
  path: '/api/sign-in/sso/finish',
  permission: 'anyone',
  audit: 'sign-in',
  input: z.object({ ticket: z.string().max(4000), returned: z.string().max(4000) }),
  output: done,
})

export const whoAmI = route({
  id: 'access.who-am-i',
  method: 'GET',
  path: '/api/session',
  permission: 'session.end',
  audit: { skip: 'tells the person who they are' },
  input: z.object({}),
  output: signedInStaff,
})

export const signOut = route({
  id: 'access.sign-out',
  method: 'POST',
  path: '/api/sign-out',
  permission: 'session.end',
  audit: 'sign-out',
  input: z.object({}),
  output: done,
})
