import { atLocal, instant } from '../../../platform/clock.ts'

const SHAPE = /^(\d{4})(\d\d)(\d\d)(?:(\d\d)(\d\d)(?:(\d\d)(?:\.\d{1,4})?)?)?([+-]\d{4})?$/

/** 1955-03-14 of 19550314 or of a longer time; null where it is no day. */
export const hl7Day = (text: string): string | null => {
  const [, year, month, day] = SHAPE.exec(text) ?? []
  const iso = `${year}-${month}-${day}`
  return year && instant(`${iso}T00:00:00Z`).getTime() && isReal(iso) ? iso : null
}

const isReal = (iso: string): boolean => {
  const at = instant(`${iso}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(iso)
}

/** The instant a message means: by its own offset, or else by the practice's clock; noon where it names a day only. */
export const hl7Instant = (text: string, zone: string): Date | null => {
  const [, , , , hour, minute, second, offset] = SHAPE.exec(text) ?? []
  const day = hl7Day(text)
  if (!day) return null
  const clock = hour ? `${hour}:${minute}:${second ?? '00'}` : '12:00:00'
  if (Number(clock.slice(0, 2)) > 23 || Number(clock.slice(3, 5)) > 59 || Number(clock.slice(6)) > 59)
    return null
  if (!offset) return atLocal(`${day}T${clock}`, zone)
  const at = instant(`${day}T${clock}${offset.slice(0, 3)}:${offset.slice(3)}`)
  return Number.isNaN(at.getTime()) ? null : at
}
