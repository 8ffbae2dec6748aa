import { z } from 'zod'
import { route } from '../../platform/route.ts'

export const REFERRAL_KINDS = ['specialist', 'test', 'community'] as const
export const NEEDS = [
  'food',
  'housing',
  'transport',
  'utilities',
  'safety',
  'money',
  'company',
  'other',
] as const
export const SENT_HOW = ['phone', 'fax', 'direct', 'letter', 'portal'] as const
export const REFERRAL_STEPS = ['sent', 'seen', 'note_back', 'patient_told', 'called_off'] as const
const URGENCY = ['routine', 'soon', 'urgent'] as const
const done = z.object({ ok: z.literal(true) })
const words = (max: number) => z.string().trim().max(max)

const referral = z.object({
  kind: z.enum(REFERRAL_KINDS),
  providerId: z.uuid().nullable().default(null),
  sentTo: words(160).min(2, 'Write to whom'),
  why: words(500).min(3, 'Say in a few words what for'),
  need: z.enum(NEEDS).nullable().default(null),
  how: z.enum(SENT_HOW),
  urgency: z.enum(URGENCY),
})

const shown = referral.extend({
  id: z.uuid(),
  patientId: z.uuid(),
  patientName: z.string(),
  madeBy: z.string(),
  madeAt: z.iso.datetime(),
  steps: z.array(
    z.object({ step: z.enum(REFERRAL_STEPS), onDay: z.iso.date(), by: z.string(), note: z.string() }),
  ),
  next: z.object({ step: z.enum(REFERRAL_STEPS), dueOn: z.iso.date(), isOverdue: z.boolean() }).nullable(),
})
export type ReferralView = z.infer<typeof shown>

/** Loops that are not closed, the latest first: sent, seen, note back, patient told. */
export const listReferrals = route({
  id: 'transitions.referrals',
  method: 'GET',
  path: '/api/referrals',
  permission: 'transitions.read',
  audit: 'list',
  input: z.object({}),
  output: z.object({ referrals: z.array(shown) }),
})

export const listReferralsOf = route({
  id: 'transitions.referrals-of',
  method: 'GET',
  path: '/api/patients/:patientId/referrals',
  permission: 'transitions.read',
  audit: 'read',
  input: z.object({ patientId: z.uuid() }),
  output: z.object({ referrals: z.array(shown) }),
})

export const refer = route({
  id: 'transitions.refer',
  method: 'POST',
  path: '/api/patients/:patientId/referrals',
  permission: 'transitions.write',
  audit: 'referred',
  input: referral.extend({ patientId: z.uuid(), id: z.uuid() }),
  output: done,
})

export const stepReferral = route({
  id: 'transitions.referral-step',
  method: 'POST',
  path: '/api/patients/:patientId/referrals/:referralId/steps',
  permission: 'transitions.write',
  audit: 'referral went on',
  input: z.object({
    patientId: z.uuid(),
    referralId: z.uuid(),
    id: z.uuid(),
    step: z.enum(REFERRAL_STEPS),
    onDay: z.iso.date(),
    note: words(500).default(''),
  }),
  output: done,
})
