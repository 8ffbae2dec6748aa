import { z } from 'zod'
import { route } from '../../platform/route.ts'

export const NEED_KINDS = [
  'open',
  'urgent',
  'promised',
  'discharge',
  'reading',
  'due',
  'task',
  'medicines',
  'wrote',
  'plan',
  'month_end',
  'routine',
] as const
export type NeedKind = (typeof NEED_KINDS)[number]

const need = z.object({ kind: z.enum(NEED_KINDS), on: z.iso.date(), because: z.string() })

export const worklistRow = z.object({
  patientId: z.uuid(),
  name: z.string(),
  phone: z.string().nullable(),
  language: z.string(),
  /** The first is why she stands where she stands. */
  needs: z.array(need).min(1),
  coordinator: z.string(),
  /** A colleague's patient, because she is away. */
  covered: z.boolean(),
  window: z.enum(['now', 'later', 'over']),
  callFrom: z.string().nullable(),
  callUntil: z.string().nullable(),
  interpreter: z.string().nullable(),
  channel: z.string().nullable(),
  hearing: z.string().nullable(),
  doNot: z.string().nullable(),
})
export type WorklistRow = z.infer<typeof worklistRow>

const coverView = z.object({
  id: z.uuid(),
  away: z.string(),
  by: z.string(),
  fromOn: z.iso.date(),
  untilOn: z.iso.date(),
})

/** Who needs me today, and why; the queue of whom I cover stands in it. `team` is everybody's. */
export const readWorklist = route({
  id: 'worklist.read',
  method: 'GET',
  path: '/api/worklist',
  permission: 'worklist.read',
  audit: 'list',
  input: z.object({ whose: z.enum(['mine', 'team']).default('mine') }),
  output: z.object({
    rows: z.array(worklistRow),
    /** My patients who need nothing today. */
    quiet: z.number().int(),
    covers: z.array(coverView),
  }),
})

export const suggestContactRoute = route({
  id: 'worklist.suggest',
  method: 'GET',
  path: '/api/patients/:patientId/next-contact',
  permission: 'contacts.read',
  audit: { skip: 'a suggestion from what the call screen shows already' },
  input: z.object({ patientId: z.uuid() }),
  output: z.object({ suggestion: z.object({ on: z.iso.date(), because: z.string() }).nullable() }),
})

const days = (most: number, what: string) =>
  z
    .number({ error: `Write how many days for ${what}.` })
    .int(`Whole days for ${what}.`)
    .min(1, `At least one day for ${what}.`)
    .max(most, `At most ${most} days for ${what}.`)

/** When to call next: numbers that a practice may change. */
export const contactRule = z.object({
  calmDays: days(120, 'patients without an attested risk'),
  watchfulDays: days(60, 'patients with an attested risk'),
  retryWorkingDays: days(10, 'trying again'),
  monthEndWorkingDays: days(15, 'the end of the month'),
})
export type ContactRule = z.infer<typeof contactRule>

export const readContactRule = route({
  id: 'worklist.rule',
  method: 'GET',
  path: '/api/worklist/rule',
  permission: 'worklist.read',
  audit: { skip: 'rules of the practice, no patient' },
  input: z.object({}),
  output: z.object({
    rule: contactRule,
    /** Null: what the product begins with. */
    id: z.uuid().nullable(),
    versions: z.array(
      z.object({ id: z.uuid(), rule: contactRule, reason: z.string(), by: z.string(), at: z.iso.datetime() }),
    ),
  }),
})

/** What the rule would have asked of last month, beside what today's rule asks of it. Nothing is changed. */
export const tryContactRule = route({
  id: 'worklist.try-rule',
  method: 'POST',
  path: '/api/worklist/rule/try',
  permission: 'worklist.lead',
  audit: { skip: 'counts of calls, no patient is named' },
  input: z.object({ rule: contactRule }),
  output: z.object({
    month: z.string(),
    patients: z.number().int(),
    now: z.object({ calls: z.number().int(), hours: z.number() }),
    tried: z.object({ calls: z.number().int(), hours: z.number() }),
    /** How many patients would be called more often, and less often. */
    more: z.number().int(),
    less: z.number().int(),
    minutesACall: z.number(),
  }),
})

export const setContactRule = route({
  id: 'worklist.set-rule',
  method: 'POST',
  path: '/api/worklist/rule',
  permission: 'worklist.lead',
  audit: 'contact rule changed',
  input: z.object({
    id: z.uuid(),
    rule: contactRule,
    reason: z.string().trim().min(5, 'Say in a few words why.').max(300),
    /** The version that was on the screen. */
    seen: z.uuid().nullable(),
  }),
  output: z.object({ ok: z.literal(true) }),
})
