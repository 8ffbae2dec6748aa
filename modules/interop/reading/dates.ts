const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/
const INSTANT =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d|60)(?:\.\d+)?)?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)?$/

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

function isCalendarDate(text: string): boolean {
  const match = DATE.exec(text)
  if (!match) return false
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1)]
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
}

/** An ISO date (also a year or a month alone) or an instant, as it stands; nothing where it names no real day. */
export function realDate(text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  if (isCalendarDate(text)) return text
  const day = INSTANT.exec(text)?.[1]
  return day !== undefined && isCalendarDate(day) ? text : undefined
}

/** The whole day of a date or instant, or nothing where the document knew only the year or month. */
export function wholeDay(text: string | undefined): string | undefined {
  const real = realDate(text)
  return real !== undefined && real.length >= 10 ? real.slice(0, 10) : undefined
}
