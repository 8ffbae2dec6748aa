import { addDays, lastDay, type Month } from '../../../platform/clock.ts'
import { federalHolidays, weekdayOf } from './federal-holidays.ts'

/** On which days of the week a practice works (0 is Sunday), and which holidays it keeps. */
export type WorkCalendar = { weekdays: number[]; federal: boolean; own: { on: string }[] }

const yearOf = (day: string) => Number(day.slice(0, 4))

export const isWorkingDay = (day: string, { weekdays, federal, own }: WorkCalendar): boolean =>
  weekdays.includes(weekdayOf(day)) &&
  !own.some(({ on }) => on === day) &&
  !(federal && federalHolidays(yearOf(day)).includes(day))

/** Days from today to the end of the month on which the practice works, today included. */
export const workingDaysLeft = (month: Month, today: string, calendar: WorkCalendar): number => {
  const first = `${month}-01`
  const last = lastDay(month)
  let days = 0
  for (let day = today > first ? today : first; day <= last; day = addDays(day, 1))
    if (isWorkingDay(day, calendar)) days += 1
  return days
}
