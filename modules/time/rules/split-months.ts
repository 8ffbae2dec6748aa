import { instantOf, type Month, monthBounds, monthOf } from '../../../platform/clock.ts'

export type Piece = { month: Month; from: Date; until: Date }

/** An activity that crosses midnight on the last day belongs to two months, in the practice's time zone (ccm-rules 5.2). */
export const splitMonths = (from: Date, until: Date, zone: string): Piece[] => {
  const pieces: Piece[] = []
  for (let at = from; at < until; ) {
    const month = monthOf(at, zone)
    const end = instantOf(Math.min(monthBounds(month, zone).until.getTime(), until.getTime()))
    pieces.push({ month, from: at, until: end })
    at = end
  }
  return pieces
}
