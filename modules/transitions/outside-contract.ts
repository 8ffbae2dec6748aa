import { z } from 'zod'
import { route } from '../../platform/route.ts'
import { SENSITIVE } from '../access/patient-contract.ts'
import { npi } from '../practice/settings-contract.ts'

const one = z.object({ patientId: z.uuid() })
const done = z.object({ ok: z.literal(true) })
const token = z.object({ token: z.string().min(40).max(200) })
export const OUTSIDE_DAYS = 14

/** Makes the link, shown once. What is private stays out unless it is ticked: 42 CFR part 2 asks for her consent to it. */
export const sendOutside = route({
  id: 'transitions.send-outside',
  method: 'POST',
  path: '/api/patients/:patientId/outside-links',
  permission: 'plans.give',
  audit: 'plan sent outside',
  again: 'hides',
  input: one.extend({
    id: z.uuid(),
    sentTo: z.string().trim().min(2, 'Say who gets it.').max(120),
    sensitive: z.array(z.enum(SENSITIVE)).default([]),
  }),
  output: z.object({ link: z.string(), until: z.iso.datetime() }),
})

const outsideAnswer = z.object({
  id: z.uuid(),
  kind: z.enum(['acknowledged', 'correction']),
  name: z.string(),
  npi: z.string().nullable(),
  words: z.string(),
  at: z.iso.datetime(),
  decision: z.enum(['accepted', 'declined']).nullable(),
})

export const listOutside = route({
  id: 'transitions.outside',
  method: 'GET',
  path: '/api/patients/:patientId/outside-links',
  permission: 'transitions.read',
  audit: 'read',
  input: one,
  output: z.object({
    links: z.array(
      z.object({
        id: z.uuid(),
        sentTo: z.string(),
        by: z.string(),
        madeAt: z.iso.datetime(),
        until: z.iso.datetime(),
        isOpen: z.boolean(),
        answers: z.array(outsideAnswer),
      }),
    ),
  }),
})
export type OutsideLink = z.output<typeof listOutside.output>['links'][number]

export const endOutside = route({
  id: 'transitions.end-outside',
  method: 'POST',
  path: '/api/patients/:patientId/outside-links/:linkId/end',
  permission: 'plans.give',
  audit: 'outside link ended',
  input: one.extend({ linkId: z.uuid() }),
  output: done,
})

/** What comes of a correction: the plan itself is changed by hand, and signed. */
export const decideOutside = route({
  id: 'transitions.decide-outside',
  method: 'POST',
  path: '/api/patients/:patientId/outside-answers/:answerId/decide',
  permission: 'plans.write',
  audit: 'outside answer decided',
  input: one.extend({ answerId: z.uuid(), decision: z.enum(['accepted', 'declined']) }),
  output: done,
})

const line = z.object({ text: z.string(), more: z.string() })
/** No account: whoever holds the link reads the newest signed plan, its medicines and allergies. The token is in the body. */
export const openOutside = route({
  id: 'transitions.open-outside',
  method: 'POST',
  path: '/api/outside/plan',
  permission: 'anyone',
  audit: 'plan looked at from outside',
  input: token,
  output: z.object({
    practice: z.object({ name: z.string(), phone: z.string() }),
    patient: z.object({ name: z.string(), birthDate: z.iso.date() }),
    sentTo: z.string(),
    until: z.iso.datetime(),
    signed: z.object({ by: z.string(), on: z.iso.date() }),
    whatMatters: z.string(),
    problems: z.array(line),
    goals: z.array(line),
    steps: z.array(line),
    medicines: z.array(line),
    allergies: z.array(z.string()),
  }),
})
export type OutsidePlan = z.output<typeof openOutside.output>

export const answerOutside = route({
  id: 'transitions.answer-outside',
  method: 'POST',
  path: '/api/outside/answers',
  permission: 'anyone',
  audit: 'plan answered from outside',
  again: 'runs',
  input: token.extend({
    id: z.uuid(),
    kind: z.enum(['acknowledged', 'correction']),
    name: z.string().trim().min(2, 'Write your name.').max(120),
    npi: npi.nullable().default(null),
    words: z.string().trim().max(2000),
  }),
  output: done,
})
