import { z } from 'zod'
import { route } from '../../platform/route.ts'

/** One look at the record, as the patient reads it; `who` is "system" where no person acted. */
export const look = z.object({
  at: z.iso.datetime(),
  who: z.string(),
  action: z.string(),
})

export const myLooks = route({
  id: 'audit.my-looks',
  method: 'GET',
  path: '/api/my/looks',
  permission: 'my.looks',
  audit: 'read',
  input: z.object({}),
  output: z.object({ looks: z.array(look) }),
})
