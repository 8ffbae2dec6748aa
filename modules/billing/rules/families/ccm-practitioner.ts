import { earnByTime } from './by-time.ts'
import type { FamilyOutcome, MonthContext } from './family.ts'

/** The billing practitioner in person only: no minute of staff ever counts here (NGS CCM page). */
export function ccmPractitioner(context: MonthContext): FamilyOutcome {
  return earnByTime(context, {
    family: 'ccm-practitioner',
    base: '99491',
    program: 'CCM',
    whose: 'practitioner',
    below: 'PHYSICIAN_TIME_BELOW_30',
  })
}
