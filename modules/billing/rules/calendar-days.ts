/** Days are 'YYYY-MM-DD' and clocks 'YYYY-MM-DDTHH:mm[:ss]', always local to the practice: text sorts as time does. */
const dayMs = 86_400_000

export function isDay(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!match || !isMonth(text.slice(0, 7))) return false
  return Number(match[3]) >= 1 && text <= lastDayOf(text.slice(0, 7))
}

export function isMonth(text: string): boolean {
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(text)
}

export function isClock(text: string): boolean {
  return isDay(text.slice(0, 10)) && /^T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?$/.test(text.slice(10))
}

export function firstDayOf(month: string): string {
  return `${month}-01`
}

const lastDays = new Map<string, string>()
const lastDaysMax = 2_400

/** Asked some forty times in every month that is judged, so it is remembered. */
export function lastDayOf(month: string): string {
  const known = lastDays.get(month)
  if (known) return known
  const [year, monthNumber] = numbers(month)
  const days = (Date.UTC(year, monthNumber, 1) - Date.UTC(year, monthNumber - 1, 1)) / dayMs
  const last = `${month}-${days}`
  if (lastDays.size < lastDaysMax) lastDays.set(month, last)
  return last
}

export function daysBetween(from: string, to: string): number {
  return secondsAt(to) / 86_400 - secondsAt(from) / 86_400
}

/** 29 February less a year is a day that never was; as text it still sorts between 28 February and 1 March. */
export function yearsBefore(day: string, years: number): string {
  return `${String(Number(day.slice(0, 4)) - years).padStart(4, '0')}${day.slice(4)}`
}

/** Seconds on the practice's wall clock. Not an instant: only differences and order within one practice mean anything. */
export function secondsAt(dayOrClock: string): number {
  const year = twoDigits(dayOrClock, 0) * 100 + twoDigits(dayOrClock, 2)
  const days = Date.UTC(year, twoDigits(dayOrClock, 5) - 1, twoDigits(dayOrClock, 8)) / 1000
  const clock = twoDigits(dayOrClock, 11) * 3600 + twoDigits(dayOrClock, 14) * 60 + twoDigits(dayOrClock, 17)
  return days + clock + (dayOrClock.length > 19 ? Number(dayOrClock.slice(19)) : 0)
}

/** The two digits that stand at this place; 0 where the text has ended. */
function twoDigits(text: string, at: number): number {
  return text.length > at ? text.charCodeAt(at) * 10 + text.charCodeAt(at + 1) - 528 : 0
}

function numbers(text: string): [number, number, number] {
  const [year = 0, month = 1, day = 1] = text.split('-').map(Number)
  return [year, month, day]
}
