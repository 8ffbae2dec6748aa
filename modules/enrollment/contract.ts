import { z } from 'zod'
import { route } from '../../platform/route.ts'
import { PROGRAMS } from './programs-contract.ts'

const done = z.object({ ok: z.literal(true) })

const one = z.object({ patientId: z.uuid() })

const matched = z.object({
  key: z.string(),
  label: z.string(),
  /** What made the match, as it arrived: an ICD-10-CM code, or words. */
  because: z.array(
    z.object({
      factId: z.string(),
      how: z.enum(['icd10', 'words']),
      said: z.string(),
      since: z.string().nullable(),
    }),
  ),
})

const remark = z.object({ code: z.string(), text: z.string(), nextStep: z.string(), blocks: z.boolean() })

export const candidate = z.object({
  patientId: z.uuid(),
  name: z.string(),
  birthDate: z.iso.date(),
  fits: z.boolean(),
  conditions: z.array(matched),
  lastVisitOn: z.string().nullable(),
  speaksFor: z.array(z.string()),
  speaksAgainst: z.array(remark),
})
export type CandidateView = z.infer<typeof candidate>

/** Everybody who is not enrolled, those who fit first; each with what made the match and what speaks against it. */
export const listCandidates = route({
  id: 'enrollment.screening',
  method: 'GET',
  path: '/api/screening',
  permission: 'enrollment.screen',
  audit: 'list',
  input: z.object({}),
  output: z.object({ candidates: z.array(candidate) }),
})

export const confirmedCondition = z.object({
  id: z.uuid(),
  icd10: z.string(),
  label: z.string(),
  category: z.string(),
  onsetOn: z.string().nullable(),
  expectedMonths: z.number(),
  confirmedBy: z.string(),
  confirmedAt: z.iso.datetime(),
})

const consentView = z.object({
  id: z.uuid(),
  decision: z.enum(['accepted', 'declined', 'revoked']),
  program: z.string(),
  practitioner: z.string(),
  means: z.string(),
  elements: z.array(z.string()),
  givenByName: z.string(),
  givenAt: z.iso.datetime(),
  obtainedBy: z.string(),
  costText: z.string().nullable(),
  endsOn: z.string().nullable(),
  reason: z.string().nullable(),
})

/** One patient's way in: what is confirmed, what is still missing and who mends it. */
export const readEnrollment = route({
  id: 'enrollment.read',
  method: 'GET',
  path: '/api/patients/:patientId/enrollment',
  permission: 'enrollment.read',
  audit: 'read',
  input: one,
  output: z.object({
    screening: candidate,
    suggestions: z.array(
      z.object({
        category: z.string(),
        label: z.string(),
        icd10: z.string(),
        name: z.string(),
        reason: z.string(),
      }),
    ),
    conditions: z.array(confirmedCondition),
    risk: z
      .object({ risk: z.string(), reasons: z.string(), by: z.string(), at: z.iso.datetime() })
      .nullable(),
    visits: z.array(
      z.object({
        visitedOn: z.iso.date(),
        code: z.string(),
        practitioner: z.string(),
        ccmDiscussed: z.boolean(),
      }),
    ),
    consents: z.array(consentView),
    /** Every enrollment that has not ended, the main program first. */
    enrollments: z.array(
      z.object({
        program: z.string(),
        practitionerId: z.uuid(),
        practitioner: z.string(),
        startedOn: z.iso.date(),
      }),
    ),
    enrollment: z
      .object({
        id: z.uuid(),
        program: z.string(),
        practitionerId: z.uuid(),
        practitioner: z.string(),
        coordinator: z.string(),
        startedOn: z.iso.date(),
        endedOn: z.iso.date().nullable(),
        endReason: z.string().nullable(),
      })
      .nullable(),
  }),
})

export const confirmCondition = route({
  id: 'enrollment.confirm-condition',
  method: 'POST',
  path: '/api/patients/:patientId/conditions',
  permission: 'enrollment.confirm',
  audit: 'condition confirmed',
  input: one.extend({
    id: z.uuid(),
    icd10: z
      .string()
      .toUpperCase()
      .regex(/^[A-Z][0-9][0-9A-Z](\.[0-9A-Z]{1,4})?$/, 'An ICD-10-CM code looks like E11.9'),
    label: z.string().trim().min(3).max(200),
    category: z.string().trim().min(2).max(60),
    onsetOn: z
      .string()
      .regex(/^\d{4}(-\d{2}(-\d{2})?)?/)
      .nullable(),
    expectedMonths: z.number().int().min(1).max(1200).default(12),
    factIds: z.array(z.uuid()).default([]),
  }),
  output: done,
})

export const withdrawCondition = route({
  id: 'enrollment.withdraw-condition',
  method: 'POST',
  path: '/api/patients/:patientId/conditions/:id/withdraw',
  permission: 'enrollment.confirm',
  audit: 'condition withdrawn',
  input: one.extend({ id: z.uuid() }),
  output: done,
})

export const attestRisk = route({
  id: 'enrollment.attest-risk',
  method: 'POST',
  path: '/api/patients/:patientId/risk',
  permission: 'enrollment.confirm',
  audit: 'risk attested',
  input: one.extend({
    id: z.uuid(),
    risk: z.enum(['death', 'acute_exacerbation', 'decompensation', 'functional_decline']),
    reasons: z.string().trim().min(10, 'Say in a sentence why').max(1000),
  }),
  output: done,
})

export const recordVisit = route({
  id: 'enrollment.record-visit',
  method: 'POST',
  path: '/api/patients/:patientId/visits',
  permission: 'enrollment.write',
  audit: 'visit recorded',
  input: one.extend({
    id: z.uuid(),
    practitionerId: z.uuid(),
    visitedOn: z.iso.date(),
    code: z
      .string()
      .toUpperCase()
      .regex(/^[A-Z0-9]{5}$/, 'A code has five letters or digits'),
    ccmDiscussed: z.boolean(),
  }),
  output: done,
})

/** What is said, element by element, with the patient's own cost in dollars. */
export const readConsentScript = route({
  id: 'enrollment.consent-script',
  method: 'POST',
  path: '/api/patients/:patientId/consent-script',
  permission: 'enrollment.consent',
  audit: 'read',
  input: one.extend({
    language: z.enum(['en', 'es']),
    practitionerId: z.uuid(),
    program: z.enum(PROGRAMS).default('CCM'),
  }),
  output: z.object({
    version: z.string(),
    opening: z.string(),
    elements: z.array(
      z.object({ key: z.string(), required: z.boolean(), label: z.string(), text: z.string() }),
    ),
    question: z.string(),
    costCents: z.number().nullable(),
    costText: z.string(),
    costReason: z.string(),
  }),
})

export const recordConsent = route({
  id: 'enrollment.record-consent',
  method: 'POST',
  path: '/api/patients/:patientId/consents',
  permission: 'enrollment.consent',
  audit: 'consent recorded',
  input: one.extend({
    id: z.uuid(),
    program: z.enum(PROGRAMS).default('CCM'),
    practitionerId: z.uuid(),
    decision: z.enum(['accepted', 'declined']),
    means: z.enum(['verbal', 'written', 'electronic']),
    elements: z.array(z.string()).max(20),
    language: z.enum(['en', 'es']),
    scriptVersion: z.string(),
    costCents: z.number().int().nullable(),
    costText: z.string().nullable(),
    givenBy: z.enum(['patient', 'representative']),
    givenByName: z.string().trim().max(120),
    /** Null for "just now": the server's clock says when, not the computer's on the desk. */
    givenAt: z.iso.datetime().nullable().default(null),
    reason: z.string().trim().max(500).nullable().default(null),
  }),
  output: done,
})

export const revokeConsent = route({
  id: 'enrollment.revoke-consent',
  method: 'POST',
  path: '/api/patients/:patientId/consents/:consentId/revoke',
  permission: 'enrollment.consent',
  audit: 'consent revoked',
  stepUp: true,
  input: one.extend({
    id: z.uuid(),
    consentId: z.uuid(),
    means: z.enum(['verbal', 'written', 'electronic']),
    givenByName: z.string().trim().min(2).max(120),
    reason: z.string().trim().max(500).nullable().default(null),
  }),
  output: z.object({ endsOn: z.iso.date() }),
})

export const enroll = route({
  id: 'enrollment.enroll',
  method: 'POST',
  path: '/api/patients/:patientId/enrollments',
  permission: 'enrollment.write',
  audit: 'enrolled',
  input: one.extend({
    id: z.uuid(),
    program: z.enum(PROGRAMS).default('CCM'),
    practitionerId: z.uuid(),
    coordinatorId: z.uuid(),
  }),
  output: done,
})

/** A plain receipt for the patient: what, cost, how to stop. */
export const consentReceipt = route({
  id: 'enrollment.consent-receipt',
  method: 'GET',
  path: '/api/patients/:patientId/consents/:consentId/receipt.pdf',
  permission: 'enrollment.read',
  audit: 'receipt printed',
  input: one.extend({ consentId: z.uuid() }),
  output: z.any(),
  download: true,
})
