import { addDays, instant, lastDay, type Month } from '../../../platform/clock.ts'

const DAY_MS = 86_400_000
const two = (number: number) => String(number).padStart(2, '0')

/** 1 January 1970 was a Thursday; 0 is Sunday. */
export const weekdayOf = (day: string): number => (instant(`${day}T00:00:00Z`).getTime() / DAY_MS + 4) % 7

const nth = (year: number, month: number, weekday: number, which: number): string => {
  const first = weekdayOf(`${year}-${two(month)}-01`)
  return `${year}-${two(month)}-${two(1 + ((weekday - first + 7) % 7) + (which - 1) * 7)}`
}

const lastMonday = (year: number, month: number): string => {
  const last = lastDay(`${year}-${two(month)}` as Month)
  return `${last.slice(0, 8)}${two(Number(last.slice(8)) - ((weekdayOf(last) + 6) % 7))}`
}

/** A holiday on a Saturday is kept on Friday, on a Sunday on Monday (5 U.S.C. 6103(b), Executive Order 11582). */
const observed = (day: string): string => {
  const shift = { 6: -1, 0: 1 }[weekdayOf(day)] ?? 0
  return shift === 0 ? day : addDays(day, shift)
}

/** The days on which federal offices are closed, as they are observed (5 U.S.C. 6103(a)). */
export const federalHolidays = (year: number): string[] => [
  observed(`${year}-01-01`),
  nth(year, 1, 1, 3), // Martin Luther King, Jr.
  nth(year, 2, 1, 3), // Washington's Birthday
  lastMonday(year, 5), // Memorial Day
  ...(year >= 2021 ? [observed(`${year}-06-19`)] : []), // Juneteenth, Public Law 117-17
  observed(`${year}-07-04`),
  nth(year, 9, 1, 1), // Labor Day
  nth(year, 10, 1, 2), // Columbus Day
  observed(`${year}-11-11`),
  nth(year, 11, 4, 4), // Thanksgiving
  observed(`${year}-12-25`),
  observed(`${year + 1}-01-01`), // may be kept on 31 December
]
