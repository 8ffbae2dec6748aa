import { z } from 'zod'

const optional = z.string().trim().max(500).nullable()
const hour = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Write the hour like 14:00.')

/** What to know before speaking to her: shown on every call. */
export const need = z.object({
  preferredName: optional,
  interpreter: optional,
  hearing: optional,
  vision: optional,
  speech: optional,
  bestTimes: optional,
  channel: optional,
  doNot: optional,
  note: optional,
  /** Between which hours she wants to be called, as 'HH:MM' of the practice's clock. */
  callFrom: hour.nullable().default(null),
  callUntil: hour.nullable().default(null),
})
export type Need = z.infer<typeof need>
