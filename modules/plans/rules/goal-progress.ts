import type { Point, Target } from './goal-points.ts'

const AIR = 0.1

/** Whether a number is where the goal wants it; null while the goal names no number. */
export const isReached = ({ value: wanted, direction }: Target, value: number): boolean | null => {
  if (wanted === null) return null
  if (direction === 'at_most') return value <= wanted
  if (direction === 'below') return value < wanted
  if (direction === 'at_least') return value >= wanted
  return value > wanted
}

/** From the last but one to the last: nearer to the goal, farther from it, or the same. */
export const wayOf = (
  { direction }: Target,
  points: readonly Point[],
): 'nearer' | 'farther' | 'same' | null => {
  const [before, last] = points.slice(-2)
  if (!before || !last) return null
  if (before.value === last.value) return 'same'
  const wantsLess = direction === 'at_most' || direction === 'below'
  return last.value < before.value === wantsLess ? 'nearer' : 'farther'
}

/** Where the number is wanted, as far as the picture goes: from the target to the edge on its good side. */
export const bandOf = (
  { value: wanted, direction }: Target,
  points: readonly Point[],
): { low: number; high: number } | null => {
  if (wanted === null) return null
  const values = [wanted, ...points.map(({ value }) => value)]
  const air = Math.max(Math.abs(wanted) * AIR, 1)
  return direction === 'at_most' || direction === 'below'
    ? { low: Math.min(...values) - air, high: wanted }
    : { low: wanted, high: Math.max(...values) + air }
}
