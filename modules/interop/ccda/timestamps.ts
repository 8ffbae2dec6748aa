import { realDate } from '../reading/dates.ts'
import { attribute, child, type Element } from './element.ts'

const TS = /^(\d{4})(\d{2})?(\d{2})?(?:(\d{2})(\d{2})(\d{2})?(?:\.\d+)?)?(?:\d{2})?([+-]\d{4})?$/

/** HL7 TS to ISO, as precise as it was: 201404 is a month, 20140416 a day, with hour and minute a moment. */
export function isoTimestamp(value: string | undefined): string | undefined {
  const match = TS.exec(value ?? '')
  if (!match) return undefined
  const [, year, month, day, hour, minute, second, zone] = match
  const date = [year, month, day].filter((part) => part !== undefined).join('-')
  if (hour === undefined || minute === undefined) return realDate(date)
  const offset = zone === undefined ? '' : `${zone.slice(0, 3)}:${zone.slice(3)}`
  return (
    realDate(`${date}T${hour}:${minute}${second === undefined ? '' : `:${second}`}${offset}`) ??
    realDate(date)
  )
}

export function timeOf(element: Element | undefined): string | undefined {
  return isoTimestamp(attribute(element, 'value'))
}

/** effectiveTime as a moment or as low and high; a center stands for a moment. */
export function timeSpan(element: Element | undefined): { startedOn?: string; endedOn?: string } {
  const startedOn = timeOf(element) ?? timeOf(child(element, 'low')) ?? timeOf(child(element, 'center'))
  const endedOn = timeOf(child(element, 'high'))
  return { ...(startedOn === undefined ? {} : { startedOn }), ...(endedOn === undefined ? {} : { endedOn }) }
}
