import { z } from 'zod'
import { route } from '../../platform/route.ts'
import { PROGRAMS as CARE_PROGRAMS } from '../enrollment/programs-contract.ts'

/** Programs a minute can carry; each minute carries one. */
export const PROGRAMS = [...CARE_PROGRAMS, 'PIN_PS', 'TCM'] as const
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

/** A heartbeat so often, while the screen is open. */
export const BEAT_EVERY_MS = 5_000
/** Nobody touched the screen for so long: the person is asked. On a call one listens, and is asked later. */
export const IDLE_MINUTES_MAX = { chart: 5, call: 20 } as const

export const runningTimer = z.object({
  id: z.uuid(),
  patientId: z.uuid(),
  contactId: z.uuid().nullable(),
  program: z.string(),
  activity: z.string(),
  startedAt: z.iso.datetime(),
  /** Credited so far by this run of the clock, in whole seconds. */
  seconds: z.number().int(),
  /** Other patients the same work is for; the time is divided. */
  alsoPatientIds: z.array(z.uuid()),
  /** Nobody touched the screen for a while: the person is asked, and unanswered the clock ends at the last touch. */
  asks: z.boolean(),
})
export type RunningTimer = z.infer<typeof runningTimer>

const running = z.object({ running: runningTimer.nullable() })
const ofTimer = z.object({ timerId: z.uuid() })

/**
 * Starts a clock, or finds the one that already runs for the same work; a clock for other work is stopped and credited
 * first. Opening a chart starts one too, for a patient who is enrolled: with no click, and never for a stranger.
 */
export const startTimer = route({
  id: 'time.start',
  method: 'POST',
  path: '/api/time/timers',
  permission: 'time.record',
  audit: 'time started',
  again: 'runs',
  input: z.object({
    id: z.uuid(),
    patientId: z.uuid(),
    contactId: z.uuid().nullable().default(null),
    /** Absent: whatever runs for this patient goes on, else the first program she is enrolled in. */
    program: z.enum(PROGRAMS).optional(),
    activity: z.enum(ACTIVITIES).optional(),
    onlyIfEnrolled: z.boolean().default(false),
  }),
  output: running.extend({ programs: z.array(z.string()) }),
})

/** Sent every 5 seconds while the screen is open. Time after the last heartbeat is never credited. */
export const beatTimer = route({
  id: 'time.beat',
  method: 'POST',
  path: '/api/time/timers/:timerId/beat',
  permission: 'time.record',
  audit: { skip: 'a heartbeat moves no fact; the entry it leads to is audited' },
  background: true,
  input: ofTimer.extend({ idleSeconds: z.number().int().min(0).max(86_400).default(0) }),
  output: running.extend({
    /** When the clock was ended because nobody answered: until when it was credited. */
    endedIdleAt: z.iso.datetime().nullable(),
  }),
})

/** What is odd about what was just saved, said to the person who saved it. */
export const remark = z.object({ kind: z.string(), said: z.string() })
const remarks = z.array(remark)

export const stopTimer = route({
  id: 'time.stop',
  method: 'POST',
  path: '/api/time/timers/:timerId/stop',
  permission: 'time.record',
  audit: 'time stopped',
  input: ofTimer,
  output: running.extend({ remarks }),
})

/** From now on the same work is for other patients, too (a couple on one line); the time is divided among them. */
export const shareTimer = route({
  id: 'time.share',
  method: 'POST',
  path: '/api/time/timers/:timerId/share',
  permission: 'time.record',
  audit: 'time shared',
  input: ofTimer.extend({ id: z.uuid(), alsoPatientIds: z.array(z.uuid()).max(11) }),
  output: running,
})

/** What a device kept while it could not reach the server. Only what nobody has been credited with is added. */
export const replayHeld = route({
  id: 'time.held',
  method: 'POST',
  path: '/api/time/timers/:timerId/held',
  permission: 'time.record',
  audit: 'time kept by a device',
  background: true,
  again: 'runs',
  input: ofTimer.extend({
    id: z.uuid(),
    spans: z
      .array(z.object({ fromAgoMs: z.number().int().min(0), untilAgoMs: z.number().int().min(0) }))
      .min(1)
      .max(200),
  }),
  output: running.extend({ creditedSeconds: z.number().int(), remarks }),
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
  source: z.enum(['timer', 'device', 'manual']),
  sharedOf: z.number().int(),
  reason: z.string().nullable(),
  corrected: z.string().nullable(),
  /** Who looked at time by hand; null while nobody did, and for the timer's own. */
  approvedBy: z.string().nullable(),
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
  output: z.object({ ok: z.literal(true), remarks }),
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

const flagged = z.object({
  id: z.uuid(),
  kind: z.string(),
  said: z.string(),
  staff: z.string(),
  patientId: z.uuid(),
  month: z.string(),
  raisedAt: z.iso.datetime(),
  review: z.object({ finding: z.string(), by: z.string(), at: z.iso.datetime() }).nullable(),
})

/** What was odd when it was saved, newest first; and who so often stops just past a threshold that it is no chance. */
export const listFlags = route({
  id: 'time.flags',
  method: 'GET',
  path: '/api/time/flags',
  permission: 'time.supervise',
  audit: 'list',
  input: z.object({}),
  output: z.object({
    flags: z.array(flagged),
    /** Time by hand that no colleague looked at yet, oldest first. */
    byHand: z.array(
      z.object({
        entryId: z.uuid(),
        patientId: z.uuid(),
        staffId: z.uuid(),
        staff: z.string(),
        from: z.iso.datetime(),
        seconds: z.number(),
        reason: z.string(),
      }),
    ),
    habits: z.array(
      z.object({ staff: z.string(), month: z.string(), patients: z.number(), justPast: z.number() }),
    ),
  }),
})

export const reviewFlag = route({
  id: 'time.review-flag',
  method: 'POST',
  path: '/api/time/flags/:flagId/review',
  permission: 'time.supervise',
  audit: 'time reviewed',
  input: z.object({
    flagId: z.uuid(),
    id: z.uuid(),
    finding: z.string().trim().min(5, 'Say in a few words what you found').max(1000),
  }),
  output: z.object({ ok: z.literal(true) }),
})

/** A colleague looked at time by hand and found it right. Nobody looks at her own. */
export const approveEntry = route({
  id: 'time.approve',
  method: 'POST',
  path: '/api/time/entries/:entryId/approval',
  permission: 'time.supervise',
  audit: 'time approved',
  input: z.object({ entryId: z.uuid(), id: z.uuid() }),
  output: z.object({ ok: z.literal(true) }),
})
