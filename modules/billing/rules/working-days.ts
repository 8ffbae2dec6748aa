import { firstDayOf, lastDayOf } from './calendar-days.ts'
import { federalHolidays, weekdayOf } from './federal-holidays.ts'

/** On which days of the week a practice works (0 is Sunday), and which holidays it keeps. */
export type WorkCalendar = { weekdays: number[]; federal: boolean; own: { on: string }[] }

/** Days from today to the end of the month on which the practice works, today included. */
export const workingDaysLeft = (month: string, today: string, calendar: WorkCalendar): number => {
  if (today > lastDayOf(month)) return 0
  const first = firstDayOf(month)
  const from = today > first ? today : first
  const closed = new Set([
    ...calendar.own.map(({ on }) => on),
    ...(calendar.federal ? federalHolidays(Number(month.slice(0, 4))) : []),
  ])
  let days = 0
  for (let at = Number(from.slice(8)); `${month}-${String(at).padStart(2, '0')}` <= lastDayOf(month); at++) {
    const day = `${month}-${String(at).padStart(2, '0')}`
    if (calendar.weekdays.includes(weekdayOf(day)) && !closed.has(day)) days += 1
  }
  return days
}
