import { MEASURES, type Measure } from '../measures-contract.ts'
import type { PlanGoal } from '../plan-content.ts'

export type Target = PlanGoal['target']

/** A result of the chart, as far as a goal needs it. */
export type Result = {
  codes: readonly { system: string; code: string }[]
  startedOn: string | null
  valueNumber: number | null
  unit: string | null
  sourceSystem: string
}
export type Point = { on: string; value: number; source: string }

const DAY = /^\d{4}-\d{2}-\d{2}/
const TENTH = 10

const inUnit = (measure: Measure, value: number, unit: string): number | null => {
  const { unit: own, units } = MEASURES[measure]
  const factor = unit === own ? 1 : (units as Record<string, number>)[unit]
  if (factor === undefined) return null
  return factor === 1 ? value : Math.round(value * factor * TENTH) / TENTH
}

/** The goal's target in the unit of the results; without a number where its unit is another that nobody taught us. */
export const targetIn = (measure: Measure, target: Target): Target => ({
  ...target,
  value: target.value === null ? null : inUnit(measure, target.value, target.unit),
})

/**
 * The results a measure counts, oldest first. A number without a day, or in a unit nobody taught us, is not drawn: how many
 * those are is said, never guessed around.
 */
export const pointsOf = (
  measure: Measure,
  results: readonly Result[],
): { points: Point[]; leftOut: number } => {
  const numbers: readonly string[] = MEASURES[measure].loinc
  const known = results.filter(({ codes, valueNumber }) =>
    valueNumber === null
      ? false
      : codes.some(({ system, code }) => system === 'loinc' && numbers.includes(code)),
  )
  const points = known.flatMap(({ startedOn, valueNumber, unit, sourceSystem }) => {
    const on = DAY.exec(startedOn ?? '')?.[0]
    const value = valueNumber === null ? null : inUnit(measure, valueNumber, unit ?? '')
    return on && value !== null ? [{ on, value, source: sourceSystem }] : []
  })
  return { points: points.sort((a, b) => a.on.localeCompare(b.on)), leftOut: known.length - points.length }
}
