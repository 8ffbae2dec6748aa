import type { Caregiver } from '../../../modules/patients/contract.ts'

/** What is shared with somebody: which pages, which private matters, and the last day (null: until it is ended). */
export type Sharing = Pick<Caregiver, 'sections' | 'sensitive'> & { expiresOn: string | null }

export const nothingShared: Sharing = { sections: [], sensitive: [], expiresOn: null }

/** Access ends where the day after the last one begins. */
export const lastMoment = (expiresAt: string): string => new Date(Date.parse(expiresAt) - 1).toISOString()

/** The day of a moment where the practice is, as a date field wants it. */
export const dateOf = (at: string, timeZone: string): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    new Date(at),
  )
