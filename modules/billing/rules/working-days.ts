import { addDays } from '../../../platform/clock.ts'
import { firstDayOf, lastDayOf } from './calendar-days.ts'
import { federalHolidays, weekdayOf } from './federal-holidays.ts'

/** On which days of the week a practice works (0 is Sunday), and which holidays it keeps. */
export type WorkCalendar = { weekdays: number[]; federal: boolean; own: { on: string }[] }

/** Whether the practice works that day: its weekdays, but for federal holidays and its own. */
export const isWorkingDay = (day: string, calendar: WorkCalendar): boolean =>
  calendar.weekdays.includes(weekdayOf(day)) &&
  !calendar.own.some(({ on }) => on === day) &&
  !(calendar.federal && federalHolidays(Number(day.slice(0, 4))).includes(day))

/** Days from today to the end of the month on which the practice works, today included. */
export const workingDaysLeft = (month: string, today: string, calendar: WorkCalendar): number => {
  if (today > lastDayOf(month)) return 0
  const first = firstDayOf(month)
  let days = 0
  for (let day = today > first ? today : first; day <= lastDayOf(month); day = addDays(day, 1))
    if (isWorkingDay(day, calendar)) days += 1
  return days
}
