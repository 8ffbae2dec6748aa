import { addDays, instantOf, localDate } from '../../../platform/clock.ts'

/** The hours in which texts may come, as the practice's wall clock says them: 47 CFR 64.1200(c)(1) allows 8 to 21. */
export type SendingHours = { fromHour: number; untilHour: number }

const hourIn = (at: Date, timeZone: string): number =>
  Number(new Intl.DateTimeFormat('en-US', { timeZone, hour: 'numeric', hourCycle: 'h23' }).format(at))

const HOUR_MS = 3_600_000
const startOf = (day: string, hour: number, timeZone: string): Date => {
  const wanted = Date.parse(`${day}T${String(hour).padStart(2, '0')}:00:00Z`)
  // No zone is more than fourteen hours away; the hour that reads right on the right day is it, also when clocks change.
  for (let offset = -14; offset <= 14; offset += 0.25) {
    const at = instantOf(wanted + offset * HOUR_MS)
    if (localDate(at, timeZone) === day && hourIn(at, timeZone) === hour) return at
  }
  throw new Error(`no ${hour} o'clock on ${day} in ${timeZone}`)
}

/** Now, or the next morning at which she may be texted. */
export const whenToSend = (now: Date, timeZone: string, { fromHour, untilHour }: SendingHours): Date => {
  const hour = hourIn(now, timeZone)
  if (hour >= fromHour && hour < untilHour) return now
  const today = localDate(now, timeZone)
  return startOf(hour < fromHour ? today : addDays(today, 1), fromHour, timeZone)
}

const BACKOFF_MINUTES = [1, 5, 15, 60, 240, 720] as const

/** When to try again after the nth failure; null: a person must look. */
export const nextTry = (failures: number, now: Date): Date | null => {
  const minutes = BACKOFF_MINUTES[failures - 1]
  return minutes === undefined ? null : instantOf(now.getTime() + minutes * 60_000)
}
