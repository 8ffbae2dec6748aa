import { z } from 'zod'
import { route } from '../../platform/route.ts'

/** Programs a minute can carry; each minute carries one. */
export const PROGRAMS = [
  'CCM',
  'PCM',
  'APCM',
  'BHI',
  'CoCM',
  'RPM',
  'RTM',
  'CHI',
  'PIN',
  'PIN_PS',
  'CPM',
  'TCM',
] as const
/** Kinds of work, as the rules know them (`billing/rules/parameters/countability.ts` says which count). */
export const ACTIVITIES = [
  'phone_patient',
  'phone_caregiver',
  'video_patient',
  'secure_message',
  'care_plan_create',
  'care_plan_update',
  'care_plan_review',
  'medication_reconciliation',
  'chart_review',
  'results_review',
  'coordination_practitioner',
  'coordination_community',
  'coordination_home_health',
  'coordination_pharmacy',
  'case_conference',
  'referral',
  'transition_follow_up',
  'education',
  'coaching',
  'documentation',
  'outreach_no_contact',
  'scheduling',
] as const

export const runningTimer = z.object({
  id: z.uuid(),
  patientId: z.uuid(),
  contactId: z.uuid().nullable(),
  program: z.string(),
  activity: z.string(),
  startedAt: z.iso.datetime(),
  /** Credited so far by this run of the clock, in whole seconds. */
  seconds: z.number().int(),
})
export type RunningTimer = z.infer<typeof runningTimer>

const running = z.object({ running: runningTimer.nullable() })

/** Starts a clock, or finds the one that already runs for the same work; a clock for other work is stopped and credited first. */
export const startTimer = route({
  id: 'time.start',
  method: 'POST',
  path: '/api/time/timers',
  permission: 'time.record',
  audit: 'time started',
  input: z.object({
    id: z.uuid(),
    patientId: z.uuid(),
    contactId: z.uuid().nullable().default(null),
    program: z.enum(PROGRAMS).default('CCM'),
    activity: z.enum(ACTIVITIES).default('phone_patient'),
  }),
  output: running,
})

/** Sent every 5 seconds while the screen is open. Time after the last heartbeat is never credited. */
export const beatTimer = route({
  id: 'time.beat',
  method: 'POST',
  path: '/api/time/timers/:timerId/beat',
  permission: 'time.record',
  audit: { skip: 'a heartbeat moves no fact; the entry it leads to is audited' },
  input: z.object({ timerId: z.uuid() }),
  output: running,
})

export const stopTimer = route({
  id: 'time.stop',
  method: 'POST',
  path: '/api/time/timers/:timerId/stop',
  permission: 'time.record',
  audit: 'time stopped',
  input: z.object({ timerId: z.uuid() }),
  output: running,
})

export const readTimer = route({
  id: 'time.running',
  method: 'GET',
  path: '/api/time/running',
  permission: 'time.record',
  audit: { skip: "tells the person about her own clock; the patient's chart is audited where it is opened" },
  input: z.object({}),
  output: running,
})

export const timeEntry = z.object({
  id: z.uuid(),
  staffId: z.uuid(),
  who: z.string(),
  credential: z.string(),
  program: z.string(),
  activity: z.string(),
  from: z.iso.datetime(),
  until: z.iso.datetime(),
  seconds: z.number(),
  source: z.enum(['timer', 'manual']),
  reason: z.string().nullable(),
  corrected: z.string().nullable(),
})

export const listTime = route({
  id: 'time.month',
  method: 'GET',
  path: '/api/patients/:patientId/time/:month',
  permission: 'time.read',
  audit: 'read',
  input: z.object({ patientId: z.uuid(), month: z.string().regex(/^\d{4}-\d{2}$/) }),
  output: z.object({ entries: z.array(timeEntry) }),
})

/** Work done away from the screen. It needs a reason and stays marked "manual" for ever. */
export const addManualTime = route({
  id: 'time.add-manual',
  method: 'POST',
  path: '/api/patients/:patientId/time',
  permission: 'time.record',
  audit: 'time added by hand',
  input: z.object({
    id: z.uuid(),
    patientId: z.uuid(),
    program: z.enum(PROGRAMS).default('CCM'),
    activity: z.enum(ACTIVITIES),
    from: z.iso.datetime(),
    until: z.iso.datetime(),
    reason: z.string().trim().min(5, 'Say in a few words why it was not timed').max(300),
    note: z.string().trim().max(2000).default(''),
  }),
  output: z.object({ ok: z.literal(true) }),
})

/** A correction names the entry it corrects and can only take away: it never adds a second. */
export const correctTime = route({
  id: 'time.correct',
  method: 'POST',
  path: '/api/patients/:patientId/time/:entryId/corrections',
  permission: 'time.record',
  audit: 'time corrected',
  input: z.object({
    id: z.uuid(),
    patientId: z.uuid(),
    entryId: z.uuid(),
    /** What remains of the entry; null when nothing does. */
    keep: z.object({ from: z.iso.datetime(), until: z.iso.datetime() }).nullable(),
    reason: z.string().trim().min(5, 'Say in a few words why').max(300),
  }),
  output: z.object({ ok: z.literal(true) }),
})
