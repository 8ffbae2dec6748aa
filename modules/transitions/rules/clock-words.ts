import { contactDueOn, countTimelyAttempts, reachedInTime, visitDueOn } from './transition-clock.ts'
import type { Progress } from './what-is-missing.ts'

export type ContactState = 'reached' | 'two_tries' | 'open' | 'late'

export const contactState = ({ attempts, dischargedOn }: Progress, today: string): ContactState => {
  if (attempts.some(({ outcome }) => outcome === 'reached'))
    return reachedInTime(attempts, dischargedOn) ? 'reached' : 'late'
  if (countTimelyAttempts(attempts, dischargedOn) >= 2) return 'two_tries'
  return today > contactDueOn(dischargedOn) ? 'late' : 'open'
}

const DAY = new Intl.DateTimeFormat('en-US', {
  weekday: 'long',
  month: 'long',
  day: 'numeric',
  timeZone: 'UTC',
})
const say = (day: string) => DAY.format(Date.parse(`${day}T12:00:00Z`))

const untilWords = (day: string, today: string): string => {
  if (day === today) return 'today is the last day'
  return day > today ? `until ${say(day)}` : `was due on ${say(day)}`
}

/** The clock in words: what is due next, and by when. `daysLeft` are the days on which this practice can still call. */
export const clockWords = (progress: Progress, today: string, days: readonly string[]): string => {
  const state = contactState(progress, today)
  const reached = progress.attempts.some(({ outcome }) => outcome === 'reached')
  if (state === 'open') {
    const left = days.filter((day) => day >= today)
    const last = left.at(-1) ?? contactDueOn(progress.dischargedOn)
    const many = left.length === 1 ? 'one day left to call' : `${left.length} days left to call`
    return `Contact: ${left.length === 0 ? '' : `${many}, `}${untilWords(last, today)}`
  }
  if (state === 'late' && !reached)
    return `Contact ${untilWords(contactDueOn(progress.dischargedOn), today)}. Call now all the same`
  if (progress.marks.get('visit_held')?.state === 'done') return 'She was seen. See what is left'
  const held = progress.marks.get('visit_held')?.state === 'not_needed'
  return held
    ? 'See what is left'
    : `Visit: ${untilWords(visitDueOn(progress.dischargedOn, progress.complexity), today)}`
}
