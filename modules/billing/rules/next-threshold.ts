import type { FamilyOutcome, MonthContext } from './families/family.ts'
import { codes } from './parameters/codes.ts'
import { reachedOn, secondsOf } from './program-time.ts'

export type NextThreshold = { code: string; missingSeconds: number }

export function thresholdMetOn(context: MonthContext, outcome: FamilyOutcome | undefined): string | null {
  const clock = outcome?.clock
  return clock ? reachedOn(context.counted, clock.program, clock.whose, clock.baseSeconds) : null
}

/** How far the running month is from the next code of its family. Work is planned by need; this only answers "why not yet". */
export function nextThreshold(
  context: MonthContext,
  outcome: FamilyOutcome | undefined,
): NextThreshold | null {
  const clock = outcome?.clock
  if (!clock) return null
  const seconds = secondsOf(context.counted, clock.program, clock.whose)
  if (seconds < clock.baseSeconds)
    return { code: clock.baseCode, missingSeconds: clock.baseSeconds - seconds }
  const addOn = codes.inForce(context.day).find(({ value }) => value.parent === clock.baseCode)
  const rule = addOn?.value
  if (!addOn || !rule?.step) return null
  const next = Math.floor((seconds - clock.baseSeconds) / (rule.step * 60)) + 1
  if (rule.cap !== undefined && next > rule.cap) return null
  return { code: addOn.id, missingSeconds: clock.baseSeconds + next * rule.step * 60 - seconds }
}
