import type { ReviewAnswer } from '../contract.ts'

export type Asked = { on: string; answer: ReviewAnswer }
export type Direction = 'better' | 'worse' | 'steady'

/** So many answers before the newest are its measure. */
const BEFORE = 3
/** Less than a day more or less is no news. */
const A_DAY = 1

const meanOf = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length

/**
 * Whether she misses more days or fewer than before: the newest answer against the mean of up to three before it. Null where
 * she was asked fewer than twice. Shown to a person; nothing is scored.
 */
export const directionOf = (asked: readonly Asked[]): Direction | null => {
  const missed = [...asked]
    .sort((a, b) => a.on.localeCompare(b.on))
    .flatMap(({ answer: { missedDays } }) => (missedDays === null ? [] : [missedDays]))
  const newest = missed.at(-1)
  const before = missed.slice(-1 - BEFORE, -1)
  if (newest === undefined || before.length === 0) return null
  const more = newest - meanOf(before)
  if (Math.abs(more) < A_DAY) return 'steady'
  return more > 0 ? 'worse' : 'better'
}
