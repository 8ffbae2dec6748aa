import { passGates } from '../gates/gate.ts'
import { complexGates } from '../gates/table.ts'
import { earnByTime } from './by-time.ts'
import type { FamilyOutcome, MonthContext } from './family.ts'

/** Sixty minutes of staff time and the practitioner's own moderate or high decision making. */
export function ccmComplex(context: MonthContext): FamilyOutcome {
  const timed = earnByTime(context, {
    family: 'ccm-complex',
    base: '99487',
    program: 'CCM',
    whose: 'staffEquivalent',
    below: 'COMPLEX_TIME_BELOW_60',
  })
  const refused = passGates(complexGates, context.facts)
  if (refused.length === 0) return timed
  return { ...timed, units: [], denials: [...refused, ...timed.denials], warnings: [] }
}
