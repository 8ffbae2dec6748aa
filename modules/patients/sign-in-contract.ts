import { z } from 'zod'
import { route } from '../../platform/route.ts'

/** Six digits by mail or text. The same answer, and the same time to give it, whether or not anybody is found. */
export const askForCode = route({
  id: 'patients.ask-for-code',
  method: 'POST',
  path: '/api/my/ask-for-code',
  permission: 'anyone',
  audit: 'code asked',
  input: z.object({ address: z.string().trim().min(5).max(200), birthDate: z.iso.date() }),
  output: z.object({ ok: z.literal(true) }),
})

/** A code to print and hand over, for her or for somebody she lets in. */
export const printCode = route({
  id: 'patients.print-code',
  method: 'POST',
  path: '/api/patients/:patientId/printed-code',
  permission: 'access.invite',
  audit: 'printed code made',
  stepUp: true,
  input: z.object({ patientId: z.uuid(), caregiverId: z.uuid().nullable() }),
  output: z.object({ name: z.string(), code: z.string(), until: z.iso.datetime(), address: z.string() }),
})

/** The birth date once more, before something grave; five wrong ones end the visit. */
export const proveMyself = route({
  id: 'patients.prove-myself',
  method: 'POST',
  path: '/api/my/prove',
  permission: 'my.session',
  audit: 'proved again',
  input: z.object({ birthDate: z.iso.date() }),
  output: z.object({ proved: z.boolean() }),
})
