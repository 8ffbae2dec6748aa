import { z } from 'zod'
import { route } from '../../platform/route.ts'
import { CREDENTIALS } from '../practice/contract.ts'
import { done } from './my-sign-in-contract.ts'

const roleName = z.string().max(40)
export const person = z.object({
  id: z.uuid(),
  name: z.string(),
  credential: z.string(),
  roles: z.array(z.string()),
  email: z.string().nullable(),
  employer: z.string().nullable(),
  worksUntil: z.iso.date().nullable(),
  leftOn: z.iso.date().nullable(),
  invited: z.boolean(),
  signedIn: z.number(),
  secondStep: z.enum(['passkey', 'app', 'none']),
})
export type Person = z.infer<typeof person>

/** Everybody who works or worked here, and how they sign in. */
export const listPeople = route({
  id: 'access.people',
  method: 'GET',
  path: '/api/people',
  permission: 'access.people',
  audit: 'list',
  input: z.object({}),
  output: z.object({ people: z.array(person), secondStep: z.enum(['required', 'offered']) }),
})

const work = z.object({
  roles: z.array(roleName).min(1, 'Choose at least one role'),
  employer: z.string().trim().min(2).max(120).nullable(),
  worksUntil: z.iso.date().nullable(),
})

/** A link is mailed or handed over; with it the person sets up her own sign-in. */
export const invitePerson = route({
  id: 'access.invite-person',
  method: 'POST',
  path: '/api/people',
  permission: 'access.people',
  audit: 'person invited',
  stepUp: true,
  again: 'hides',
  input: work.extend({
    id: z.uuid(),
    name: z.string().trim().min(2).max(120),
    credential: z.enum(CREDENTIALS),
    email: z.email().max(200),
    npi: z
      .string()
      .regex(/^\d{10}$/, 'An NPI has 10 digits')
      .nullable(),
  }),
  output: z.object({ link: z.string() }),
})

export const changePerson = route({
  id: 'access.change-person',
  method: 'PUT',
  path: '/api/people/:id',
  permission: 'access.people',
  audit: 'roles changed',
  stepUp: true,
  input: work.extend({ id: z.uuid() }),
  output: done,
})

/** She left: her sign-ins end at once, what she did stays. */
export const endPerson = route({
  id: 'access.end-person',
  method: 'POST',
  path: '/api/people/:id/end',
  permission: 'access.people',
  audit: 'person left',
  stepUp: true,
  input: z.object({ id: z.uuid() }),
  output: done,
})

/** For who lost everything: a new link; passkeys, app and password end with it. */
export const inviteAgain = route({
  id: 'access.invite-again',
  method: 'POST',
  path: '/api/people/:id/invite',
  permission: 'access.people',
  audit: 'person invited again',
  stepUp: true,
  input: z.object({ id: z.uuid() }),
  output: z.object({ link: z.string() }),
})

export const signOutPerson = route({
  id: 'access.sign-out-person',
  method: 'POST',
  path: '/api/people/:id/sign-out',
  permission: 'access.people',
  audit: 'sign-ins ended',
  input: z.object({ id: z.uuid() }),
  output: z.object({ ended: z.number() }),
})

export const readRule = route({
  id: 'access.sign-in-rule',
  method: 'GET',
  path: '/api/sign-in-rule',
  permission: 'access.people',
  audit: { skip: 'a setting, no patient' },
  input: z.object({}),
  output: z.object({
    secondStep: z.enum(['required', 'offered']),
    oidcIssuer: z.string().nullable(),
    oidcClientId: z.string().nullable(),
    redirect: z.string(),
    history: z.array(
      z.object({ at: z.iso.datetime(), by: z.string(), secondStep: z.string(), oidc: z.boolean() }),
    ),
  }),
})

export const setRule = route({
  id: 'access.set-sign-in-rule',
  method: 'POST',
  path: '/api/sign-in-rule',
  permission: 'access.people',
  audit: 'sign-in rule changed',
  stepUp: true,
  input: z.object({
    secondStep: z.enum(['required', 'offered']),
    oidcIssuer: z
      .url({ protocol: /^https?$/ })
      .max(300)
      .nullable(),
    oidcClientId: z.string().trim().max(200).nullable(),
    /** Left out: the one that is kept already. */
    oidcClientSecret: z.string().max(500).optional(),
  }),
  output: done,
})

/** Who may do what: the same table the doors are built from. */
export const readPolicy = route({
  id: 'access.policy',
  method: 'GET',
  path: '/api/policy',
  permission: 'practice.read',
  audit: { skip: 'the table of roles, no patient' },
  input: z.object({}),
  output: z.object({
    roles: z.array(z.object({ role: z.string(), name: z.string(), about: z.string() })),
    permissions: z.array(z.object({ permission: z.string(), words: z.string(), roles: z.array(z.string()) })),
  }),
})
