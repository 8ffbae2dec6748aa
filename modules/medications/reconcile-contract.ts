import { z } from 'zod'
import { route } from '../../platform/route.ts'

const one = z.object({ patientId: z.uuid() })
const done = z.object({ ok: z.literal(true) })
export const SOURCE_KINDS = ['ehr', 'pharmacy', 'discharge', 'patient', 'bottle'] as const
export const ENDINGS = ['kept', 'changed', 'prescriber_decided', 'no_difference'] as const

const cell = z.object({
  name: z.string(),
  dose: z.string().nullable(),
  directions: z.string().nullable(),
  isStopped: z.boolean(),
})
const discrepancy = z.object({
  id: z.uuid(),
  version: z.number().int(),
  kind: z.string(),
  medicine: z.string(),
  says: z.string(),
  owner: z.string(),
  openedAt: z.iso.datetime(),
  steps: z.array(
    z.object({
      kind: z.enum(['opened', 'handed', 'asked', 'noted', 'ended']),
      words: z.string(),
      by: z.string(),
      at: z.iso.datetime(),
    }),
  ),
  ended: z
    .object({
      how: z.enum(ENDINGS),
      note: z.string(),
      told: z.boolean(),
      by: z.string(),
      at: z.iso.datetime(),
    })
    .nullable(),
})
export type DiscrepancyView = z.infer<typeof discrepancy>

/** Every source a column, every medicine a row; what differs, open first. Laying them side by side changes nothing. */
export const readReconciliation = route({
  id: 'medications.reconciliation',
  method: 'GET',
  path: '/api/patients/:patientId/reconciliation',
  permission: 'medications.read',
  audit: 'read',
  input: one,
  output: z.object({
    columns: z.array(z.object({ label: z.string(), takenOn: z.iso.date().nullable() })),
    rows: z.array(z.object({ ingredient: z.string(), cells: z.array(z.array(cell)) })),
    discrepancies: z.array(discrepancy),
    /** Mismatches that stand in the lists and were not written down yet. */
    notYet: z.number().int(),
    compared: z.object({ by: z.string(), at: z.iso.datetime() }).nullable(),
  }),
})

/** A list as a source has it, a medicine a line: name; dose; directions. All of it is kept, or nothing. */
export const addSourceList = route({
  id: 'medications.add-source',
  method: 'POST',
  path: '/api/patients/:patientId/medicine-lists',
  permission: 'medications.write',
  audit: 'list added',
  input: one.extend({
    id: z.uuid(),
    kind: z.enum(SOURCE_KINDS),
    label: z.string().trim().min(2, 'Say whose list it is.').max(80),
    takenOn: z.iso.date(),
    text: z.string().max(20_000),
  }),
  output: z.object({ lines: z.number().int() }),
})

/** Writes down what differs now, each with an owner; what was written down before stays as it is. */
export const compareLists = route({
  id: 'medications.compare',
  method: 'POST',
  path: '/api/patients/:patientId/reconciliation',
  permission: 'medications.write',
  audit: 'lists compared',
  input: one.extend({ id: z.uuid() }),
  output: z.object({ opened: z.number().int(), open: z.number().int() }),
})

const ofDiscrepancy = one.extend({ discrepancyId: z.uuid(), version: z.number().int() })

export const takeDiscrepancy = route({
  id: 'medications.take-discrepancy',
  method: 'POST',
  path: '/api/patients/:patientId/discrepancies/:discrepancyId/take',
  permission: 'medications.write',
  audit: 'discrepancy taken',
  input: ofDiscrepancy.extend({ ownerId: z.uuid() }),
  output: done,
})

/** Something on the way to its end; it stays open. */
export const noteDiscrepancy = route({
  id: 'medications.note-discrepancy',
  method: 'POST',
  path: '/api/patients/:patientId/discrepancies/:discrepancyId/notes',
  permission: 'medications.write',
  audit: 'discrepancy noted',
  input: one.extend({
    discrepancyId: z.uuid(),
    id: z.uuid(),
    kind: z.enum(['asked', 'noted']),
    words: z.string().trim().min(3, 'Say in a few words what was done.').max(500),
  }),
  output: done,
})

export const endDiscrepancy = route({
  id: 'medications.end-discrepancy',
  method: 'POST',
  path: '/api/patients/:patientId/discrepancies/:discrepancyId/end',
  permission: 'medications.write',
  audit: 'discrepancy ended',
  input: ofDiscrepancy.extend({
    how: z.enum(ENDINGS),
    note: z.string().trim().min(3, 'Say in a few words what was found.').max(500),
    patientTold: z.boolean(),
  }),
  output: done,
})
