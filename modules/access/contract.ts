import { z } from 'zod'
import { route } from '../../platform/route.ts'

export const signedInStaff = z.object({
  staff: z.object({
    id: z.uuid(),
    name: z.string(),
    credential: z.string(),
    roles: z.array(z.string()),
    permissions: z.array(z.string()),
  }),
  practice: z.object({ name: z.string(), phone: z.string(), timeZone: z.string() }),
})

/** The same answer, and the same time to give it, whether or not the address is known. */
export const signIn = route({
  id: 'access.sign-in',
  method: 'POST',
  path: '/api/sign-in',
  permission: 'anyone',
  audit: 'sign-in',
  input: z.object({ email: z.email().max(200), password: z.string().min(1).max(200) }),
  output: z.object({ ok: z.literal(true) }),
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
  output: z.object({ ok: z.literal(true) }),
})

/** Opens a signed link with the birth date of the person it was made for (caregivers: their own). */
export const openLink = route({
  id: 'access.open-link',
  method: 'POST',
  path: '/api/my/open-link',
  permission: 'anyone',
  audit: 'sign-in',
  input: z.object({ token: z.string().min(20).max(200), birthDate: z.iso.date() }),
  output: z.object({ ok: z.literal(true) }),
})

export const mySession = route({
  id: 'access.my-session',
  method: 'GET',
  path: '/api/my/session',
  permission: 'my.session',
  audit: { skip: 'tells the person who they are' },
  input: z.object({}),
  output: z.object({
    kind: z.enum(['patient', 'caregiver']),
    name: z.string(),
    /** Whose page this is: her own, or the patient's who shares it. */
    about: z.string(),
    sections: z.array(z.string()),
    practice: z.object({ name: z.string(), phone: z.string(), timeZone: z.string() }),
  }),
})

export const mySignOut = route({
  id: 'access.my-sign-out',
  method: 'POST',
  path: '/api/my/sign-out',
  permission: 'my.session',
  audit: 'sign-out',
  input: z.object({}),
  output: z.object({ ok: z.literal(true) }),
})
