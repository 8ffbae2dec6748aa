import { earnByTime } from './by-time.ts'
import type { FamilyOutcome, MonthContext } from './family.ts'

/** Staff time, with the billing practitioner's own time on the same work counted in (CMS CCM FAQ 2017). */
export function ccmStaff(context: MonthContext): FamilyOutcome {
  return earnByTime(context, {
    family: 'ccm-staff',
    base: '99490',
    program: 'CCM',
    whose: 'staffEquivalent',
    below: 'TIME_BELOW_THRESHOLD',
  })
}
