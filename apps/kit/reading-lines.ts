import type { ReadingView } from '../../modules/readings/contract.ts'
import type { Kind } from '../../modules/readings/kinds-contract.ts'
import { inUnit } from './in-unit.ts'
import type { TrendPoint } from './trend-scale.ts'

type Lines = { unit: ReadingView['unit']; newest: ReadingView; first: ReadingView; lines: Line[] }
type Line = { key: string; points: TrendPoint[]; last: string }

/** Readings of one kind as lines in time, in the unit of the newest; what was corrected is not drawn. Null for none. */
export const readingLines = (readings: readonly ReadingView[], kind: Kind): Lines | null => {
  const shown = readings
    .filter((one) => one.kind === kind && !one.isCorrected)
    .sort((a, b) => a.takenAt.localeCompare(b.takenAt))
  const [first, newest] = [shown[0], shown[shown.length - 1]]
  if (!first || !newest) return null
  const line = (key: string, of: (one: ReadingView) => number): Line => {
    const points = shown.map((one) => ({
      at: Date.parse(one.takenAt),
      value: inUnit(of(one), one.unit, newest.unit),
    }))
    return { key, points, last: String(points[points.length - 1]?.value) }
  }
  const lines = [line('value', ({ value }) => value)]
  if (kind === 'blood_pressure') lines.push(line('lower', ({ lower }) => lower ?? 0))
  return { unit: newest.unit, newest, first, lines }
}
