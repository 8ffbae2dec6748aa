import { z } from 'zod'
import { route } from '../../platform/route.ts'

const icd10 = z.string().regex(/^[A-Z][0-9][0-9A-Z](\.[0-9A-Z]{1,4})?$/, 'A code looks like E11.9')
export const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'A month is written 2026-03')
const done = z.object({ ok: z.literal(true) })

/** Why something is not so, and what a person does about it (promise 3). `fix` names the place that mends it. */
export const reason = z.object({
  code: z.string(),
  sentence: z.string(),
  nextStep: z.string(),
  fix: z.string(),
})

export const codeLine = z.object({
  code: z.string(),
  units: z.number().int(),
  amountCents: z.number().int().nullable(),
  reason: z.string(),
  citation: z.string(),
})
export type CodeLine = z.infer<typeof codeLine>

export const STATES = ['ready', 'needs_choice', 'not_yet'] as const

export const monthRow = z.object({
  patientId: z.uuid(),
  name: z.string(),
  practitioner: z.string(),
  state: z.enum(STATES),
  staffSeconds: z.number(),
  practitionerSeconds: z.number(),
  amountCents: z.number().int(),
  codes: z.array(z.string()),
  reasons: z.array(reason),
  nextThreshold: z.object({ code: z.string(), missingSeconds: z.number() }).nullable(),
  attested: z.boolean(),
  claimId: z.uuid().nullable(),
  /** What the claim would say; what is approved is exactly this. */
  says: z.string(),
  approval: z.object({ by: z.string(), at: z.iso.datetime(), stands: z.boolean() }).nullable(),
})
export type MonthRow = z.infer<typeof monthRow>

export const readMonth = route({
  id: 'billing.month',
  method: 'GET',
  path: '/api/months/:month',
  permission: 'billing.read',
  audit: 'list',
  input: z.object({ month }),
  output: z.object({
    month,
    rows: z.array(monthRow),
    /** The first day on which the month can be closed. */
    closesOn: z.iso.date(),
    /** Monday to Friday, today included; 0 when the month is over. */
    workingDaysLeft: z.number().int(),
    reopenings: z.array(
      z.object({ reason: z.string(), by: z.string(), at: z.iso.datetime(), closedBy: z.string() }),
    ),
    closed: z.object({ by: z.string(), at: z.iso.datetime() }).nullable(),
    files: z.array(
      z.object({ id: z.uuid(), fileName: z.string(), madeAt: z.iso.datetime(), claims: z.number() }),
    ),
  }),
})

export const patientMonth = z.object({ patientId: z.uuid(), month })

export const readPatientMonth = route({
  id: 'billing.patient-month',
  method: 'GET',
  path: '/api/patients/:patientId/months/:month',
  permission: 'billing.read',
  audit: 'read',
  input: patientMonth,
  output: z.object({
    month,
    state: z.enum(STATES),
    codes: z.array(codeLine),
    alternatives: z.array(z.array(codeLine)),
    denials: z.array(reason),
    warnings: z.array(reason),
    staffSeconds: z.number(),
    practitionerSeconds: z.number(),
    excluded: z.array(z.object({ entryId: z.string().nullable(), seconds: z.number(), reason })),
    thresholdMetOn: z.iso.date().nullable(),
    nextThreshold: monthRow.shape.nextThreshold,
    rulesVersion: z.string(),
    entries: z.array(
      z.object({
        id: z.string(),
        from: z.iso.datetime(),
        until: z.iso.datetime(),
        seconds: z.number(),
        who: z.string(),
        credential: z.string(),
        program: z.string(),
        activity: z.string(),
        source: z.string(),
      }),
    ),
    conditions: z.array(z.object({ icd10: z.string(), label: z.string() })),
    election: z.string().nullable(),
    decisionMaking: z.object({ level: z.string(), note: z.string(), by: z.string() }).nullable(),
    attested: z.array(z.string()),
    claim: z
      .object({ id: z.uuid(), controlNumber: z.string(), serviceOn: z.iso.date(), totalCents: z.number() })
      .nullable(),
  }),
})

export const FAMILIES = ['staff_family', 'complex', 'physician_personal'] as const

/** The practitioner's choice of code family. The software shows what each would earn and never chooses. */
export const elect = route({
  id: 'billing.elect',
  method: 'POST',
  path: '/api/patients/:patientId/months/:month/election',
  permission: 'billing.elect',
  audit: 'elect',
  input: patientMonth.extend({ id: z.uuid(), family: z.enum(FAMILIES) }),
  output: done,
})

export const recordDecisionMaking = route({
  id: 'billing.decision-making',
  method: 'POST',
  path: '/api/patients/:patientId/months/:month/decision-making',
  permission: 'billing.elect',
  audit: 'record',
  input: patientMonth.extend({
    id: z.uuid(),
    level: z.enum(['straightforward', 'low', 'moderate', 'high']),
    note: z.string().trim().min(10, 'Say in a sentence what was weighed').max(2000),
  }),
  output: done,
})

export const attest = route({
  id: 'billing.attest',
  method: 'POST',
  path: '/api/patients/:patientId/months/:month/attestation',
  permission: 'billing.attest',
  audit: 'attest',
  input: patientMonth.extend({
    id: z.uuid(),
    icd10: z.array(icd10).min(2, 'At least two conditions were addressed').max(12),
  }),
  output: done,
})

export const recordOtherService = route({
  id: 'billing.other-service',
  method: 'POST',
  path: '/api/patients/:patientId/other-services',
  permission: 'billing.attest',
  audit: 'record',
  input: z.object({
    patientId: z.uuid(),
    id: z.uuid(),
    code: z.string().regex(/^[A-Z0-9]{5}$/, 'A code has five letters or digits'),
    servedOn: z.iso.date(),
    practitioner: z.enum(['same', 'same_practice', 'other', 'hospital']),
  }),
  output: done,
})

/** A person found these months right, as the screen showed them; who changed meanwhile is not approved. */
export const approveMonths = route({
  id: 'billing.approve',
  method: 'POST',
  path: '/api/months/:month/approvals',
  permission: 'billing.approve',
  audit: 'month approved',
  input: z.object({
    month,
    approvals: z
      .array(z.object({ id: z.uuid(), patientId: z.uuid(), says: z.string().max(500) }))
      .min(1)
      .max(2000),
  }),
  output: z.object({ approved: z.number(), notReady: z.number() }),
})

/** Opens a closed month again, with the reason. Claims that were made stay made. */
export const reopenMonth = route({
  id: 'billing.reopen-month',
  method: 'POST',
  path: '/api/months/:month/reopen',
  permission: 'billing.close',
  audit: 'month reopened',
  input: z.object({
    month,
    id: z.uuid(),
    reason: z.string().trim().min(10, 'Say in a sentence why the month is opened again').max(500),
  }),
  output: done,
})

/** Closes a month: claims for those that are ready, for good. Who is not ready is said, and stays open to no claim. */
export const closeMonth = route({
  id: 'billing.close-month',
  method: 'POST',
  path: '/api/months/:month/close',
  permission: 'billing.close',
  audit: 'close',
  stepUp: true,
  input: z.object({ month, id: z.uuid() }),
  output: z.object({
    claims: z.number(),
    notReady: z.number(),
    /** Ready, but nobody approved what the claim would say. */
    notApproved: z.number(),
    totalCents: z.number(),
  }),
})

export const downloadCharges = route({
  id: 'billing.charges',
  method: 'GET',
  path: '/api/months/:month/charges',
  permission: 'billing.claim',
  audit: 'export',
  stepUp: true,
  input: z.object({ month }),
  output: z.any(),
  download: true,
})

export const downloadPacket = route({
  id: 'billing.packet',
  method: 'GET',
  path: '/api/patients/:patientId/months/:month/packet',
  permission: 'billing.read',
  audit: 'export',
  stepUp: true,
  input: patientMonth.extend({ form: z.enum(['pdf', 'json']).default('pdf') }),
  output: z.any(),
  download: true,
})
