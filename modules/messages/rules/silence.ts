import type { Urgency } from './red-flag-words.ts'

/** How long anybody may wait unanswered before everybody is told. */
export const MINUTES_TO_ANSWER: Record<Urgency, number> = { now: 10, today: 120, routine: 24 * 60 }
const TIMES_TOLD_MAX = 5

export type Waiting = {
  urgency: Urgency
  waitingSince: Date
  escalatedAt: Date | null
  escalations: number
}

/** Whether it has waited too long, counted anew from each time it was said. */
export const isTooLong = ({ urgency, waitingSince, escalatedAt, escalations }: Waiting, now: Date): boolean =>
  escalations < TIMES_TOLD_MAX &&
  now.getTime() - (escalatedAt ?? waitingSince).getTime() >= MINUTES_TO_ANSWER[urgency] * 60_000

/** One step up with each silence. */
export const raised = (urgency: Urgency): Urgency => (urgency === 'routine' ? 'today' : 'now')
