/** Half-open stretches of a clock: seconds or milliseconds, the same on both sides. */
export type Interval = { from: number; to: number }

export function lengthOf(intervals: Interval[]): number {
  return intervals.reduce((sum, interval) => sum + interval.to - interval.from, 0)
}

export function subtract(intervals: Interval[], taken: Interval): Interval[] {
  // Most stretches are clear of each other; then there is nothing to cut, and nothing is copied.
  if (!intervals.some((interval) => touches(interval, taken))) return intervals
  return intervals.flatMap((interval) => {
    if (!touches(interval, taken)) return [interval]
    const before = { from: interval.from, to: taken.from }
    const after = { from: taken.to, to: interval.to }
    return [before, after].filter((piece) => piece.from < piece.to)
  })
}

export function touches(a: Interval, b: Interval): boolean {
  return a.from < b.to && b.from < a.to
}
