import { z } from 'zod'
import { route } from '../../platform/route.ts'
import { reason } from './contract.ts'

const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'A month is written 2026-03')
const days = z.number().int().min(0).max(31)
const monitoring = { month, daysOfData: days, interactiveCommunication: z.boolean() }

/** What a program beside CCM asks a person to know. What belongs to one month names it. */
export const programFact = z.discriminatedUnion('program', [
  z.object({
    program: z.literal('PCM'),
    expectedMonths: z.number().int().min(0).max(1200),
    highRisk: z.boolean(),
    diseaseSpecificPlan: z.boolean(),
  }),
  z.object({ program: z.literal('APCM'), capabilitiesAttested: z.boolean() }),
  z.object({ program: z.literal('RPM'), ...monitoring }),
  z.object({
    program: z.literal('RTM'),
    ...monitoring,
    system: z.enum(['respiratory', 'musculoskeletal', 'behavioral']),
  }),
  z.object({
    program: z.literal('CHI'),
    initiatingVisit: z.boolean(),
    unmetNeed: z.string().trim().max(200).nullable(),
  }),
  z.object({ program: z.literal('CPM'), firstInPersonVisitDone: z.boolean(), painOver3Months: z.boolean() }),
  z.object({
    program: z.literal('TCM'),
    month,
    discharge: z.iso.date(),
    contactWithin2BusinessDays: z.boolean(),
    attemptsWithin2BusinessDays: z.number().int().min(0).max(50),
    visitOn: z.iso.date().nullable(),
    mdm: z.enum(['none', 'straightforward', 'low', 'moderate', 'high']),
  }),
])
export type ProgramFact = z.infer<typeof programFact>

export const programOption = z.object({
  program: z.string(),
  name: z.string(),
  codes: z.array(z.string()),
  missing: z.array(reason),
  conflicts: z.array(z.object({ program: z.string(), reason })),
  rulesFrom: z.string(),
  verifiedThrough: z.string(),
  enrolledSince: z.iso.date().nullable(),
  facts: z.record(z.string(), z.unknown()).nullable(),
})
export type ProgramOptionView = z.infer<typeof programOption>

/** One screen: what she qualifies for, what it cannot stand beside, and why. */
export const readPrograms = route({
  id: 'billing.programs',
  method: 'GET',
  path: '/api/patients/:patientId/programs',
  permission: 'enrollment.read',
  audit: 'read',
  input: z.object({ patientId: z.uuid() }),
  output: z.object({ month, programs: z.array(programOption) }),
})

export const recordProgramFact = route({
  id: 'billing.record-program-fact',
  method: 'POST',
  path: '/api/patients/:patientId/program-facts',
  permission: 'enrollment.write',
  audit: 'program fact recorded',
  input: z.object({ patientId: z.uuid(), id: z.uuid(), fact: programFact }),
  output: z.object({ ok: z.literal(true) }),
})

/** What is left of the year's Part B deductible, as somebody told it. */
export const recordDeductible = route({
  id: 'billing.record-deductible',
  method: 'POST',
  path: '/api/patients/:patientId/deductible',
  permission: 'patients.write',
  audit: 'deductible recorded',
  input: z.object({
    patientId: z.uuid(),
    id: z.uuid(),
    year: z.number().int().min(2015).max(2100),
    remainingCents: z.number().int().min(0),
    toldBy: z.enum(['patient', 'eligibility', 'remittance']),
    toldOn: z.iso.date(),
  }),
  output: z.object({ ok: z.literal(true) }),
})
