import { z } from 'zod'
import { route } from '../../platform/route.ts'

export const FROM_KINDS = ['hospital', 'observation', 'emergency', 'rehab', 'snf'] as const
export const DISCHARGED_TO = ['home', 'assisted_living', 'facility', 'hospice', 'unknown'] as const
export const COMPLEXITIES = ['moderate', 'high'] as const
export const HOW = ['phone', 'video', 'message', 'in_person'] as const
export const TRY_OUTCOMES = ['reached', 'no_answer', 'voicemail', 'wrong_number'] as const
export const CHECK_ITEMS = [
  'discharge_review',
  'medicines',
  'visit_booked',
  'visit_held',
  'pending_tests',
  'told',
] as const
export const ENDINGS = ['complete', 'died', 'back_in_hospital', 'not_ours'] as const
const done = z.object({ ok: z.literal(true) })
const words = (max: number) => z.string().trim().max(max)
const one = z.object({ patientId: z.uuid(), transitionId: z.uuid() })
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'A time is written 14:30')

const head = z.object({
  id: z.uuid(),
  patientId: z.uuid(),
  patientName: z.string(),
  fromKind: z.enum(FROM_KINDS),
  facility: z.string(),
  dischargedOn: z.iso.date(),
  contactDueOn: z.iso.date(),
  /** Days on which this practice can call in time, its own closed days left out. */
  daysToCall: z.array(z.iso.date()),
  visitDueOn: z.iso.date(),
  contact: z.enum(['reached', 'two_tries', 'open', 'late']),
  missing: z.number().int(),
  clockWords: z.string(),
  isLate: z.boolean(),
})
export type TransitionHead = z.infer<typeof head>

/** Whoever came home and is not done yet, the most pressing first; and who is in a hospital now, as far as we heard. */
export const listTransitions = route({
  id: 'transitions.list',
  method: 'GET',
  path: '/api/transitions',
  permission: 'transitions.read',
  audit: 'list',
  input: z.object({}),
  output: z.object({
    open: z.array(head),
    inHospital: z.array(
      z.object({
        patientId: z.uuid(),
        patientName: z.string(),
        facility: z.string(),
        since: z.iso.datetime(),
      }),
    ),
  }),
})

const missing = z.object({ item: z.string(), reason: z.string(), next: z.string() })
const mark = z.object({
  item: z.enum(CHECK_ITEMS),
  state: z.enum(['done', 'not_needed', 'taken_back']),
  onDay: z.iso.date().nullable(),
  words: z.string(),
  by: z.string(),
  at: z.iso.datetime(),
})

export const readTransition = route({
  id: 'transitions.read',
  method: 'GET',
  path: '/api/patients/:patientId/transitions/:transitionId',
  permission: 'transitions.read',
  audit: 'read',
  input: one,
  output: head.extend({
    version: z.number().int(),
    admittedOn: z.iso.date().nullable(),
    dischargedAt: z.iso.datetime(),
    dischargedTo: z.enum(DISCHARGED_TO),
    complexity: z.enum(COMPLEXITIES).nullable(),
    heardBy: z.enum(['hand', 'file', 'feed']),
    attempts: z.array(
      z.object({
        id: z.uuid(),
        at: z.iso.datetime(),
        by: z.string(),
        how: z.enum(HOW),
        outcome: z.enum(TRY_OUTCOMES),
        note: z.string(),
        inTime: z.boolean(),
      }),
    ),
    marks: z.array(mark),
    missingList: z.array(missing),
    warnings: z.array(z.string()),
    ended: z
      .object({ as: z.enum(ENDINGS), by: z.string(), at: z.iso.datetime(), words: z.string() })
      .nullable(),
  }),
})

/** A discharge that somebody heard of: by phone, fax or from the family. */
export const noticeByHand = route({
  id: 'transitions.notice',
  method: 'POST',
  path: '/api/patients/:patientId/transitions',
  permission: 'transitions.write',
  audit: 'discharge noted',
  input: z.object({
    patientId: z.uuid(),
    id: z.uuid(),
    fromKind: z.enum(FROM_KINDS),
    facility: words(120).min(2, 'Write where she was'),
    admittedOn: z.iso.date().nullable(),
    dischargedOn: z.iso.date(),
    dischargedTime: clock.default('12:00'),
    dischargedTo: z.enum(DISCHARGED_TO),
    complexity: z.enum(COMPLEXITIES).nullable().default(null),
  }),
  output: z.object({ transitionId: z.uuid(), isNew: z.boolean() }),
})

export const recordTry = route({
  id: 'transitions.try',
  method: 'POST',
  path: '/api/patients/:patientId/transitions/:transitionId/attempts',
  permission: 'transitions.write',
  audit: 'attempt written down',
  input: one.extend({
    id: z.uuid(),
    at: z.iso.datetime(),
    how: z.enum(HOW),
    outcome: z.enum(TRY_OUTCOMES),
    note: words(500).default(''),
  }),
  output: done,
})

export const markCheck = route({
  id: 'transitions.check',
  method: 'POST',
  path: '/api/patients/:patientId/transitions/:transitionId/checks',
  permission: 'transitions.write',
  audit: 'discharge item marked',
  input: one.extend({
    id: z.uuid(),
    item: z.enum(CHECK_ITEMS),
    state: z.enum(['done', 'not_needed', 'taken_back']),
    onDay: z.iso.date().nullable().default(null),
    words: words(500).default(''),
  }),
  output: done,
})

export const sayComplexity = route({
  id: 'transitions.complexity',
  method: 'PUT',
  path: '/api/patients/:patientId/transitions/:transitionId/complexity',
  permission: 'transitions.write',
  audit: 'complexity said',
  input: one.extend({ version: z.number().int(), complexity: z.enum(COMPLEXITIES) }),
  output: done,
})

/** Complete only with nothing missing; or ended for another reason, in words. */
export const endTransition = route({
  id: 'transitions.end',
  method: 'PUT',
  path: '/api/patients/:patientId/transitions/:transitionId/end',
  permission: 'transitions.write',
  audit: 'transition ended',
  input: one.extend({ version: z.number().int(), as: z.enum(ENDINGS), words: words(500).default('') }),
  output: done,
})
