import { codes } from '../parameters/codes.ts'
import { listOn } from '../parameters/eligibility.ts'
import { secondsOf } from '../program-time.ts'
import { isFirstMonth } from './apcm.ts'
import { earnByTime, notPayable } from './by-time.ts'
import { behindGates, type FamilyOutcome, isBusy, type MonthContext, refusal } from './family.ts'

/** General behavioral health integration. Under APCM its add-on takes this place. */
export function behavioral(context: MonthContext): FamilyOutcome[] {
  if (!isBusy(context, 'BHI') || context.facts.election === 'APCM') return []
  const types = listOn('behavioral_practitioner_types', context.day)
  const outcome = earnByTime(context, {
    family: 'behavioral',
    base: types.includes(context.facts.practitioner.type) ? 'G0323' : '99484',
    program: 'BHI',
    whose: 'staffEquivalent',
    below: 'TIME_BELOW_THRESHOLD',
  })
  return [behindGates(outcome, context.facts)]
}

/** Collaborative care: the one family where CPT's midpoint rule holds (36 of 70, 31 of 60 minutes). */
export function collaborative(context: MonthContext): FamilyOutcome[] {
  if (!isBusy(context, 'CoCM') || context.facts.election === 'APCM') return []
  return [behindGates(collaborativeUnits(context), context.facts)]
}

// The first add-on comes at 16 minutes past the full target: 86 in the first month, 76 in a later one.
function collaborativeUnits(context: MonthContext): FamilyOutcome {
  const minutes = Math.floor(secondsOf(context.counted, 'CoCM', 'staffEquivalent') / 60)
  const first = isFirstMonth(context)
  const base = first ? '99492' : '99493'
  const family = 'collaborative'
  const rule = codes.on(base, context.day)
  if (!rule) return refusal(family, notPayable(base, context.day))
  if (minutes < (rule.minutes ?? 0)) return shortMonth(context, minutes)
  const addOns = Math.floor((minutes - (first ? 86 : 76)) / 30) + 1
  const units = [{ code: base, units: 1 }, ...(addOns > 0 ? [{ code: '99494', units: addOns }] : [])]
  return { family, units, denials: [], warnings: [] }
}

function shortMonth(context: MonthContext, minutes: number): FamilyOutcome {
  const family = 'collaborative'
  if (minutes < 30) return refusal(family, 'TIME_BELOW_THRESHOLD')
  if (!codes.on('G2214', context.day)) return refusal(family, notPayable('G2214', context.day))
  return { family, units: [{ code: 'G2214', units: 1 }], denials: [], warnings: [] }
}
