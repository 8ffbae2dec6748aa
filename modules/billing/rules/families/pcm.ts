import { codes } from '../parameters/codes.ts'
import { secondsOf } from '../program-time.ts'
import { earnByTime } from './by-time.ts'
import { behindGates, type FamilyOutcome, isBusy, type MonthContext } from './family.ts'

/** One complex condition. Trap: here the lower number is the practitioner's code, in CCM it is the staff's. */
export function pcm(context: MonthContext): FamilyOutcome[] {
  if (!isBusy(context, 'PCM')) return []
  const inPerson = secondsOf(context.counted, 'PCM', 'practitioner')
  const inAll = secondsOf(context.counted, 'PCM', 'staffEquivalent')
  // All of it the practitioner's own: that is the practitioner family, else staff time with his counted in.
  const outcome = inPerson > 0 && inPerson === inAll ? byPractitioner(context) : byStaff(context)
  return [behindGates(outcome, context.facts)]
}

function byPractitioner(context: MonthContext): FamilyOutcome {
  const base = codes.on('99424', context.day) ? '99424' : 'G2064'
  return earnByTime(context, {
    family: 'pcm-practitioner',
    base,
    program: 'PCM',
    whose: 'practitioner',
    below: 'TIME_BELOW_THRESHOLD',
  })
}

function byStaff(context: MonthContext): FamilyOutcome {
  const base = codes.on('99426', context.day) ? '99426' : 'G2065'
  return earnByTime(context, {
    family: 'pcm-staff',
    base,
    program: 'PCM',
    whose: 'staffEquivalent',
    below: 'TIME_BELOW_THRESHOLD',
  })
}
