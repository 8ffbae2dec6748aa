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

export function lastDayOf(month: string): string {
  const [year, monthNumber] = numbers(month)
  const days = (Date.UTC(year, monthNumber, 1) - Date.UTC(year, monthNumber - 1, 1)) / dayMs
  return `${month}-${days}`
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
  const [year, month, day] = numbers(dayOrClock.slice(0, 10))
  const [hour, minute, second] = dayOrClock.slice(11).split(':').map(Number)
  return Date.UTC(year, month - 1, day) / 1000 + (hour || 0) * 3600 + (minute || 0) * 60 + (second || 0)
}

function numbers(text: string): [number, number, number] {
  const [year = 0, month = 1, day = 1] = text.split('-').map(Number)
  return [year, month, day]
}
