import { z } from 'zod'
import { route } from '../../platform/route.ts'
import { npi } from '../practice/settings-contract.ts'

export const PROVIDER_KINDS = ['person', 'organization', 'community'] as const
const done = z.object({ ok: z.literal(true) })
const words = (max: number) => z.string().trim().max(max)
const phone = z.string().regex(/^[+()\d .x-]{10,24}$/, 'Write the number like (555) 010-0100.')

const provider = z.object({
  kind: z.enum(PROVIDER_KINDS),
  name: words(120).min(2, 'Write the name'),
  role: words(120).min(2, 'Write what they do, such as cardiologist or food bank'),
  organization: words(120).nullable().default(null),
  phone: phone.nullable().default(null),
  fax: phone.nullable().default(null),
  directAddress: z.email('A Direct address looks like an e-mail address.').nullable().default(null),
  npi: npi.nullable().default(null),
  callFor: words(300).min(3, 'Say what to call them for'),
})
const shown = provider.extend({
  id: z.uuid(),
  version: z.number().int(),
  endedAt: z.iso.datetime().nullable(),
})
export type ProviderView = z.infer<typeof shown>

/** Everybody outside the practice who cares for people here, and who to call for what. */
export const listProviders = route({
  id: 'transitions.providers',
  method: 'GET',
  path: '/api/providers',
  permission: 'transitions.read',
  audit: { skip: 'doctors and agencies, no patient' },
  input: z.object({}),
  output: z.object({ providers: z.array(shown) }),
})

export const addProvider = route({
  id: 'transitions.add-provider',
  method: 'POST',
  path: '/api/providers',
  permission: 'transitions.write',
  audit: 'provider added',
  input: provider.extend({ id: z.uuid() }),
  output: done,
})

/** The whole entry as it is to be; `ended` takes it off the lists without losing what was sent there. */
export const changeProvider = route({
  id: 'transitions.change-provider',
  method: 'PUT',
  path: '/api/providers/:providerId',
  permission: 'transitions.write',
  audit: 'provider changed',
  input: provider.extend({ providerId: z.uuid(), version: z.number().int(), ended: z.boolean() }),
  output: done,
})
