import { type Reader, useReader } from './reader.tsx'

export type WhenForm = 'day' | 'time' | 'day-time'

const styles: Record<Reader['audience'], Record<WhenForm, Intl.DateTimeFormatOptions>> = {
  patient: {
    day: { weekday: 'long', month: 'long', day: 'numeric' },
    time: { hour: 'numeric', minute: '2-digit' },
    'day-time': { weekday: 'long', month: 'long', day: 'numeric', hour: 'numeric', minute: '2-digit' },
  },
  staff: {
    day: { month: 'short', day: 'numeric', year: 'numeric' },
    time: { hour: 'numeric', minute: '2-digit' },
    'day-time': { month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' },
  },
}

const dayOnly = /^\d{4}-\d{2}-\d{2}$/

/** 'Tuesday, March 3' for patients, 'Mar 3, 2026' for staff. A bare day has no time zone and gets none. */
export const spoken = (at: string, form: WhenForm, reader: Reader): string => {
  const bare = dayOnly.test(at)
  const style = styles[reader.audience][bare ? 'day' : form]
  return new Intl.DateTimeFormat(`${reader.locale}-US`, {
    ...style,
    timeZone: bare ? 'UTC' : reader.timeZone,
  }).format(new Date(at))
}

export const When = ({ at, form = 'day' }: { at: string; form?: WhenForm }) => (
  <time dateTime={at}>{spoken(at, form, useReader())}</time>
)
