import type { Locale } from './kit-words.ts'

/** How values are written for people, in one place. */

/** Money is integer cents everywhere; only here does it become dollars. */
export const dollars = (cents: number, locale: Locale): string =>
  new Intl.NumberFormat(`${locale}-US`, { style: 'currency', currency: 'USD' }).format(cents / 100)

/** Minutes and seconds as billing counts them: 75:03, never 1:15:03, and never rounded up. */
export const clockFace = (seconds: number): string => {
  const whole = Math.max(0, Math.floor(seconds))
  return `${String(Math.floor(whole / 60)).padStart(2, '0')}:${String(whole % 60).padStart(2, '0')}`
}

/** (555) 010-0134 for a number of the United States; anything else as it was written. */
export const phoneWords = (number: string): string => {
  const parts = /^(?:\+?1)?(\d{3})(\d{3})(\d{4})$/.exec(number.replace(/[\s().-]/g, ''))
  return parts ? `(${parts[1]}) ${parts[2]}-${parts[3]}` : number
}

export type Audience = 'staff' | 'patient'
/** `full-day` says the year too: a day that may lie in another. */
export type WhenForm = 'day' | 'full-day' | 'time' | 'day-time'
type WhenReader = { audience: Audience; locale: Locale; timeZone: string }

const time: Intl.DateTimeFormatOptions = { hour: 'numeric', minute: '2-digit' }
const days: Record<Audience, Intl.DateTimeFormatOptions> = {
  patient: { weekday: 'long', month: 'long', day: 'numeric' },
  staff: { month: 'short', day: 'numeric', year: 'numeric' },
}
const dayOnly = /^\d{4}-\d{2}-\d{2}$/

/** 'Tuesday, March 3' for patients, 'Mar 3, 2026' for staff. A bare day has no time zone and gets none. */
export const whenWords = (at: string, form: WhenForm, reader: WhenReader): string => {
  const bare = dayOnly.test(at)
  const year = form === 'full-day' ? ({ year: 'numeric' } as const) : {}
  const day = form === 'time' && !bare ? {} : { ...days[reader.audience], ...year }
  const hour = form === 'day' || form === 'full-day' || bare ? {} : time
  const timeZone = bare ? 'UTC' : reader.timeZone
  return new Intl.DateTimeFormat(`${reader.locale}-US`, { ...day, ...hour, timeZone }).format(new Date(at))
}
