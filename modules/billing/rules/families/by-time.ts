import type { Program } from '../month-facts.ts'
import { type CodeRule, codes, type FamilyName } from '../parameters/codes.ts'
import type { Parameter } from '../parameters/parameter.ts'
import { graySecondsOf, secondsOf, type Whose } from '../program-time.ts'
import type { CodeUnits, FamilyOutcome, MonthContext } from './family.ts'

export type TimeFamily = {
  family: FamilyName
  base: string
  program: Program
  whose: Whose
  /** The name of "not enough time" in this family. */
  below: string
}

type Earned = { units: CodeUnits[]; denials: string[]; warnings: string[] }

/** The common shape of timed codes: a base at its threshold, an add-on at each full step beyond, up to its cap. */
export function earnByTime(context: MonthContext, shape: TimeFamily): FamilyOutcome {
  const seconds = secondsOf(context.counted, shape.program, shape.whose)
  const gray = graySecondsOf(context.counted, shape.program, shape.whose)
  const result = unitsFor(shape, seconds, context.day)
  const leansOnGray = gray > 0 && count(result) > count(unitsFor(shape, seconds - gray, context.day))
  if (leansOnGray) result.warnings.push('GRAY_AREA_TIME_USED_TO_REACH_THRESHOLD')
  const short = result.denials.includes(shape.below)
  if (short && hasUndocumented(context, shape.program)) result.denials.push('UNDOCUMENTED_TIME')
  const { program, whose, base } = shape
  const baseSeconds = (codes.find(base)?.values[0]?.value.minutes ?? 0) * 60
  return { family: shape.family, ...result, clock: { program, whose, baseCode: base, baseSeconds } }
}

function hasUndocumented({ counted }: MonthContext, program: Program): boolean {
  return counted.excluded.some((time) => time.program === program && time.reason === 'UNDOCUMENTED_TIME')
}

/** Seconds are summed over the month and cut to whole minutes once: 19 minutes 59 seconds are 19 minutes. */
function unitsFor(shape: TimeFamily, seconds: number, day: string): Earned {
  const minutes = Math.floor(seconds / 60)
  const base = codes.on(shape.base, day)
  if (!base) return { units: [], denials: [notPayable(shape.base, day)], warnings: [] }
  const beyond = minutes - (base.minutes ?? 0)
  if (beyond < 0) return { units: [], denials: [shape.below], warnings: [] }
  const addOns = addOnUnits(shape.base, beyond, day)
  return { ...addOns, units: [{ code: shape.base, units: 1 }, ...addOns.units] }
}

function addOnUnits(base: string, beyond: number, day: string): Earned {
  const nothing: Earned = { units: [], denials: [], warnings: [] }
  const known = codes.all.filter((entry) => entry.values[0]?.value.parent === base)
  const current = known.find((entry) => codes.on(entry.id, day) !== null)
  const rule = (current ?? known.at(-1))?.values[0]?.value
  const steps = rule?.step ? Math.floor(beyond / rule.step) : 0
  if (steps < 1) return nothing
  if (!current || !rule) return { ...nothing, denials: [notPayable(known.at(-1)?.id ?? base, day)] }
  const units = Math.min(steps, rule.cap ?? steps)
  return { units: [{ code: current.id, units }], denials: [], warnings: unitWarnings(current, rule, steps) }
}

function unitWarnings(current: Parameter<CodeRule>, rule: CodeRule, steps: number): string[] {
  if (rule.cap !== undefined && steps > rule.cap) return [`UNIT_CAP_${current.id}`]
  if (rule.verifyAbove !== undefined && steps > rule.verifyAbove) return [`VERIFY_MUE_${current.id}`]
  return []
}

/** A code outside its dates was either not yet there or is gone. */
export function notPayable(code: string, day: string): string {
  const first = codes.find(code)?.values[0]?.from ?? ''
  return first > day ? `CODE_NOT_EFFECTIVE_${code}` : `CODE_RETIRED_${code}`
}

function count(result: Earned): number {
  return result.units.reduce((sum, line) => sum + line.units, 0)
}
