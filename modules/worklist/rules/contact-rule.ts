import { addDays, type IsoDate } from '../../../platform/clock.ts'
import type { ContactRule } from '../contract.ts'

/** What is known of a patient's calls when the next one is thought of. */
export type CallFacts = {
  enrolledOn: IsoDate
  lastReachedOn: IsoDate | null
  /** Tries since she was last reached, the last of them. */
  tries: number
  lastTriedOn: IsoDate | null
  promisedOn: IsoDate | null
  /** Her practitioner attested the risk of a turn for the worse. */
  watchful: boolean
}
export type WorksOn = (day: IsoDate) => boolean
export type Suggestion = { on: IsoDate; because: string }

/** What a practice begins with: every month, every two weeks where there is risk, and again two working days after a try. */
export const FIRST_RULE: ContactRule = {
  calmDays: 30,
  watchfulDays: 14,
  retryWorkingDays: 2,
  monthEndWorkingDays: 5,
}

const DAYS_MAX = 60

/** The first working day on or after this one. */
export const workingDayFrom = (day: IsoDate, works: WorksOn): IsoDate => {
  for (let ahead = 0; ahead < DAYS_MAX; ahead++) if (works(addDays(day, ahead))) return addDays(day, ahead)
  return day
}

/** So many working days later: the first of them is the next day the practice works. */
export const workingDaysAfter = (day: IsoDate, count: number, works: WorksOn): IsoDate => {
  let at = day
  for (let left = count; left > 0; left--) at = workingDayFrom(addDays(at, 1), works)
  return at
}

const times = (count: number) => (count === 1 ? 'once' : `${count} times`)

/** When to call next, and why: a suggestion for a person. A promise comes before every rhythm. */
export const suggestContact = (facts: CallFacts, rule: ContactRule, works: WorksOn): Suggestion => {
  if (facts.promisedOn) return { on: facts.promisedOn, because: 'This day was promised to her.' }
  if (facts.tries > 0 && facts.lastTriedOn)
    return {
      on: workingDaysAfter(facts.lastTriedOn, rule.retryWorkingDays, works),
      because: `Tried ${times(facts.tries)} without reaching her; again after ${rule.retryWorkingDays} working days, at another time of day.`,
    }
  const days = facts.watchful ? rule.watchfulDays : rule.calmDays
  const from = facts.lastReachedOn ?? facts.enrolledOn
  const since = facts.lastReachedOn ? 'since she was last reached' : 'since she enrolled'
  const why = facts.watchful ? ', because her practitioner attested the risk of a turn for the worse' : ''
  return {
    on: workingDayFrom(addDays(from, days), works),
    because: `${days} days ${since}${why}.`,
  }
}
