import { z } from 'zod'
import { KINDS } from './kinds-contract.ts'

/** The upper or only number, the lower one of a blood pressure, or how far it moved within some days. */
export const MEASURES = ['value', 'lower', 'gain', 'loss'] as const
/** Call today; call now; call 911. */
export const ACTS = ['today', 'now', '911'] as const

const fields = z.object({
  kind: z.enum(KINDS),
  measure: z.enum(MEASURES),
  compare: z.enum(['at_least', 'below']),
  /** In the unit of the kind; of a weight always pounds. */
  limit: z.number().min(1).max(800),
  /** For a gain or a loss: within how many days. */
  days: z.number().int().min(1).max(30).nullable(),
  act: z.enum(ACTS),
  /** Where the limit comes from. */
  source: z.string().trim().min(3, 'Say where this limit comes from, or who set it.').max(200),
})

export const alertRule = fields
  .refine(({ measure, days }) => (measure === 'gain' || measure === 'loss') === (days !== null), {
    message: 'Say within how many days, for a gain or a loss and only there.',
    path: ['days'],
  })
  .refine(({ measure, kind }) => measure !== 'lower' || kind === 'blood_pressure', {
    message: 'Only a blood pressure has a lower number.',
    path: ['measure'],
  })
  .refine(({ measure, compare }) => compare === 'at_least' || measure === 'value' || measure === 'lower', {
    message: 'A gain or a loss is told from some amount on.',
    path: ['compare'],
  })
export type AlertRule = z.infer<typeof alertRule>

/** Where the practice wants the number to be: the band in the picture. */
export const goal = z
  .object({ kind: z.enum(KINDS), low: z.number().min(0).max(800), high: z.number().min(1).max(800) })
  .refine(({ low, high }) => low < high, {
    message: 'The first number of a goal is the smaller one.',
    path: ['low'],
  })
export type Goal = z.infer<typeof goal>

/** A rule that a reading met, with what was found. */
export const reason = fields.omit({ source: true }).extend({
  /** The number, or by how much it moved. */
  found: z.number(),
  /** Since which day it moved. */
  since: z.iso.date().nullable(),
})
export type Reason = z.infer<typeof reason>
export const ZONES = ['yellow', 'red'] as const
