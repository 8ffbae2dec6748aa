import { addDays } from '../../../platform/clock.ts'
import { isWorkingDay, type WorkCalendar } from '../../practice/index.ts'

/** Monday to Friday but federal holidays, without respect to a practice's own hours (CMS, TCM questions and answers). */
const MEDICARE: WorkCalendar = { weekdays: [1, 2, 3, 4, 5], federal: true, own: [] }
const BUSINESS_DAYS = 2
/** Closed for longer than this is not a calendar but a mistake in the settings. */
const LOOK_AHEAD_DAYS = 31

export type Complexity = 'moderate' | 'high'

const workingDaysAfter = (day: string, calendar: WorkCalendar, until: string): string[] => {
  const days: string[] = []
  for (let at = addDays(day, 1); at <= until; at = addDays(at, 1))
    if (isWorkingDay(at, calendar)) days.push(at)
  return days
}

/** The last day on which contact is timely: the second business day after the day of discharge. */
export const contactDueOn = (dischargedOn: string): string =>
  workingDaysAfter(dischargedOn, MEDICARE, addDays(dischargedOn, LOOK_AHEAD_DAYS))[BUSINESS_DAYS - 1]!

/**
 * The days on which this practice can call in time. Its own closed days make them fewer, never later; with none left
 * in time, the first day it works again.
 */
export const daysToCall = (dischargedOn: string, calendar: WorkCalendar): string[] => {
  const inTime = workingDaysAfter(dischargedOn, calendar, contactDueOn(dischargedOn))
  if (inTime.length > 0) return inTime
  return workingDaysAfter(dischargedOn, calendar, addDays(dischargedOn, LOOK_AHEAD_DAYS)).slice(0, 1)
}

/** Seven calendar days after high complexity, fourteen after moderate; while nobody said, the earlier. */
export const visitDueOn = (dischargedOn: string, complexity: Complexity | null): string =>
  addDays(dischargedOn, complexity === 'moderate' ? 14 : 7)

export type Attempt = { on: string; outcome: 'reached' | 'no_answer' | 'voicemail' | 'wrong_number' }

export const isTimely = (attempt: Attempt, dischargedOn: string): boolean =>
  attempt.on >= dischargedOn && attempt.on <= contactDueOn(dischargedOn)

/** A wrong number reaches nobody's phone: it is no attempt to reach her. */
export const countTimelyAttempts = (attempts: readonly Attempt[], dischargedOn: string): number =>
  attempts.filter((one) => one.outcome !== 'wrong_number' && isTimely(one, dischargedOn)).length

export const reachedInTime = (attempts: readonly Attempt[], dischargedOn: string): boolean =>
  attempts.some((one) => one.outcome === 'reached' && isTimely(one, dischargedOn))
