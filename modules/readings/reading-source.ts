import type { NewReading } from './contract.ts'

/**
 * Where readings come from. A device is a source of its own: it makes of what its maker sends the same incoming readings,
 * and everything behind it (what is possible, what it means, who is told) stays as it is.
 */
export type ReadingSource<Sent> = {
  /** As whom its readings are labelled; null where the person who sends them says so. */
  label: 'device' | null
  read: (sent: Sent) => NewReading
}

/** What people type. */
export const byHand: ReadingSource<NewReading> = { label: null, read: (sent) => sent }
