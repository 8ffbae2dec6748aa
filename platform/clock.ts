import { Temporal } from 'temporal-polyfill'

/** Time comes in from outside, so that a test or a simulation can drive the real code. */
export type Clock = { now(): Date }

export const systemClock: Clock = { now: () => new Date() }

/** A clock a test can set and move. */
export const movableClock = (start: string): Clock & { advance(ms: number): void; set(to: string): void } => {
  let at = Date.parse(start)
  return {
    now: () => new Date(at),
    advance: (ms) => {
      at += ms
    },
    set: (to) => {
      at = Date.parse(to)
    },
  }
}

/** 'YYYY-MM', always of the practice's time zone. */
export type Month = `${number}-${number}`
export type IsoDate = string

const zoned = (at: Date, zone: string) =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone)
const toDate = (at: Temporal.ZonedDateTime) => new Date(at.epochMilliseconds)

export const instant = (iso: string): Date => new Date(iso)
export const instantOf = (epochMs: number): Date => new Date(epochMs)
export const localDate = (at: Date, zone: string): IsoDate => zoned(at, zone).toPlainDate().toString()
/** '2026-03-10T10:00:00', the wall clock of the practice. */
export const localDateTime = (at: Date, zone: string): string =>
  zoned(at, zone).toPlainDateTime().toString({ smallestUnit: 'millisecond' })
/** The instant at which the practice's wall clock says this; where it says it twice, the first time. */
export const atLocal = (local: string, zone: string): Date =>
  toDate(Temporal.PlainDateTime.from(local).toZonedDateTime(zone))
export const monthOf = (at: Date, zone: string): Month => localDate(at, zone).slice(0, 7) as Month

/** The first instant of a month and the first instant after it, in the practice's time zone. */
export const monthBounds = (month: Month, zone: string): { from: Date; until: Date } => {
  const first = Temporal.PlainYearMonth.from(month).toPlainDate({ day: 1 })
  return {
    from: toDate(first.toZonedDateTime(zone)),
    until: toDate(first.add({ months: 1 }).toZonedDateTime(zone)),
  }
}

/** The first instant of a day in a time zone. */
export const startOfDay = (date: IsoDate, zone: string): Date =>
  toDate(Temporal.PlainDate.from(date).toZonedDateTime(zone))

export const addDays = (date: IsoDate, days: number): IsoDate =>
  Temporal.PlainDate.from(date).add({ days }).toString()
/** The Monday of the week in which this day lies. */
export const mondayOf = (date: IsoDate): IsoDate => addDays(date, 1 - Temporal.PlainDate.from(date).dayOfWeek)
export const addMonths = (month: Month, months: number): Month =>
  Temporal.PlainYearMonth.from(month).add({ months }).toString() as Month
export const lastDay = (month: Month): IsoDate => {
  const ym = Temporal.PlainYearMonth.from(month)
  return ym.toPlainDate({ day: ym.daysInMonth }).toString()
}
