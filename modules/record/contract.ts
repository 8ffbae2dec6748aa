import { z } from 'zod'
import { route } from '../../platform/route.ts'

export const FACT_KINDS = [
  'condition',
  'medication',
  'allergy',
  'vital',
  'result',
  'encounter',
  'procedure',
  'immunization',
  'coverage',
  'care_team',
] as const

/** One statement of the chart as a person reads it, with where it came from (promise 9). */
export const factView = z.object({
  id: z.uuid(),
  kind: z.enum(FACT_KINDS),
  text: z.string(),
  codes: z.array(z.object({ system: z.string(), code: z.string(), display: z.string().optional() })),
  status: z.string().nullable(),
  startedOn: z.string().nullable(),
  endedOn: z.string().nullable(),
  value: z.string().nullable(),
  detail: z.record(z.string(), z.string()),
  source: z.object({
    system: z.string(),
    path: z.string(),
    documentId: z.uuid(),
    receivedAt: z.iso.datetime(),
  }),
})
export type FactView = z.infer<typeof factView>

/** The chart: problems, medicines, allergies; vital signs and results only the newest of each. */
export const readChart = route({
  id: 'record.chart',
  method: 'GET',
  path: '/api/patients/:patientId/chart',
  permission: 'record.read',
  audit: 'read',
  input: z.object({ patientId: z.uuid() }),
  output: z.object({ facts: z.array(factView) }),
})

export const downloadDocument = route({
  id: 'record.document',
  method: 'GET',
  path: '/api/patients/:patientId/documents/:documentId',
  permission: 'record.read',
  audit: 'export',
  input: z.object({ patientId: z.uuid(), documentId: z.uuid() }),
  output: z.any(),
  download: true,
})
