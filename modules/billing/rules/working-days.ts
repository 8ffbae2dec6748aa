import { firstDayOf, lastDayOf, secondsAt } from './calendar-days.ts'

const DAY_SECONDS = 86_400

/** 1 January 1970 was a Thursday; 0 is Sunday. */
const weekday = (dayNumber: number) => (dayNumber + 4) % 7

/** Days from today to the end of the month on which a practice works, Monday to Friday, today included; holidays count as days. */
export const workingDaysLeft = (month: string, today: string): number => {
  const last = secondsAt(lastDayOf(month)) / DAY_SECONDS
  const from = Math.max(secondsAt(today), secondsAt(firstDayOf(month))) / DAY_SECONDS
  let days = 0
  for (let day = from; day <= last; day++) if (weekday(day) !== 0 && weekday(day) !== 6) days += 1
  return days
}
