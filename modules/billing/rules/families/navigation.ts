import type { Program } from '../month-facts.ts'
import type { FamilyName } from '../parameters/codes.ts'
import { earnByTime } from './by-time.ts'
import { type FamilyOutcome, isBusy, type MonthContext } from './family.ts'

/** Community health integration: after an initiating visit that found an unmet social need (CY2024 PFS final rule). */
export function communityHealth(context: MonthContext): FamilyOutcome[] {
  const outcome = hourAndHalves(context, 'CHI', 'community-health', 'G0019')
  const chi = context.facts.siblings.chi
  const refused = [
    ...(chi?.initiatingVisit ? [] : ['CHI_INITIATING_VISIT_REQUIRED']),
    ...(chi?.unmetNeed ? [] : ['CHI_UNMET_NEED_REQUIRED']),
  ]
  return outcome.map((one) =>
    refused.length > 0 ? { ...one, units: [], denials: [...refused, ...one.denials] } : one,
  )
}

export function navigation(context: MonthContext): FamilyOutcome[] {
  return [
    ...hourAndHalves(context, 'PIN', 'navigation', 'G0023'),
    ...hourAndHalves(context, 'PIN_PS', 'peer-navigation', 'G0140'),
  ]
}

function hourAndHalves(
  context: MonthContext,
  program: Program,
  family: FamilyName,
  base: string,
): FamilyOutcome[] {
  if (!isBusy(context, program)) return []
  return [
    earnByTime(context, { family, base, program, whose: 'staffEquivalent', below: 'TIME_BELOW_THRESHOLD' }),
  ]
}
