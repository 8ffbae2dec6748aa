import type { IsoDate } from '../../../platform/clock.ts'
import type { Day, PatientFacts } from '../gather.ts'
import type { Need } from '../rules/needs.ts'

/** One reason to be on the list: looks at what is known of a patient, and says why she needs somebody, or null. */
export type Source = (
  facts: PatientFacts,
  around: { day: Day; dayOf: (at: Date) => IsoDate },
) => Need | null | undefined | false
