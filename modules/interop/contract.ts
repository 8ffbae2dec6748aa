import { z } from 'zod'
import { route } from '../../platform/route.ts'

export const UPLOAD_BYTES_MAX = 200 * 1024 * 1024

const chartReport = z.object({
  patientId: z.uuid().nullable(),
  name: z.string(),
  isNew: z.boolean(),
  added: z.number(),
  changed: z.number(),
  unchanged: z.number(),
  /** Others of the same name and birth date: a person must decide. */
  namesakes: z.number(),
  remarks: z.array(z.string()),
})

/** What became of one file, down to the path of what was not understood. */
export const importReport = z.object({
  fileName: z.string(),
  outcome: z.enum(['imported', 'unchanged', 'refused']),
  sentence: z.string(),
  read: z.record(z.string(), z.number()),
  charts: z.array(chartReport),
  notUnderstood: z.array(z.object({ path: z.string(), what: z.string(), why: z.string() })),
})
export type ImportReport = z.infer<typeof importReport>

export const importChart = route({
  id: 'interop.import',
  method: 'POST',
  path: '/api/imports',
  permission: 'record.import',
  audit: 'import',
  input: z.object({}),
  output: importReport,
  uploadBytesMax: UPLOAD_BYTES_MAX,
})

export const listImports = route({
  id: 'interop.imports',
  method: 'GET',
  path: '/api/imports',
  permission: 'record.import',
  audit: 'list',
  input: z.object({}),
  output: z.object({ imports: z.array(importReport.extend({ id: z.uuid(), at: z.iso.datetime() })) }),
})

/** Writes the month's claims as one 837P (005010X222A1) file, whole or not at all, and keeps it byte for byte. */
export const makeClaimFile = route({
  id: 'interop.make-claim-file',
  method: 'POST',
  path: '/api/months/:month/claim-files',
  permission: 'billing.claim',
  audit: 'claim file made',
  stepUp: true,
  input: z.object({ id: z.uuid(), month: z.string().regex(/^\d{4}-\d{2}$/) }),
  output: z.object({ id: z.uuid(), fileName: z.string(), claims: z.number() }),
})

export const downloadClaimFile = route({
  id: 'interop.claim-file',
  method: 'GET',
  path: '/api/claim-files/:id',
  permission: 'billing.claim',
  audit: 'export',
  stepUp: true,
  input: z.object({ id: z.uuid() }),
  output: z.any(),
  download: true,
})

/**
 * Reads what came back about our claims (999, 277CA, 835), whole or not at all. `others` says what becomes of claims
 * that were not made here: the file is refused, or they are left alone.
 */
export const readAnswerFile = route({
  id: 'interop.read-answer',
  method: 'POST',
  path: '/api/claim-answers/:others',
  permission: 'billing.claim',
  audit: 'claim answer read',
  input: z.object({ others: z.enum(['refuse', 'leave']) }),
  output: z.object({ answers: z.array(z.object({ kind: z.string(), sentence: z.string() })) }),
  uploadBytesMax: 50 * 1024 * 1024,
})

/** The month's charges for the practice's own system, as FHIR R4 (Claim, ChargeItem) or HL7 v2.5.1 (DFT^P03). */
export const exportCharges = route({
  id: 'interop.export-charges',
  method: 'GET',
  path: '/api/months/:month/charges/:form',
  permission: 'billing.claim',
  audit: 'export',
  stepUp: true,
  input: z.object({ month: z.string().regex(/^\d{4}-\d{2}$/), form: z.enum(['fhir', 'hl7v2']) }),
  output: z.any(),
  download: true,
})
