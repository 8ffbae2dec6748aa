import { isDay } from './check-field.ts'
import { broken } from './read-interchange.ts'
import type { RawSegment } from './read-segments.ts'

const CENTS_MAX = 99_999_999_999

/** '-12.5' is -1250 cents: from the text, without a binary fraction in between. Empty is nothing. */
export const centsAt = (segment: RawSegment, place: number): number => {
  const text = segment.elements[place - 1] ?? ''
  if (text === '') return 0
  const match = /^(-?)(\d{1,9})?(?:\.(\d{0,2})0*)?$/.exec(text)
  if (!match || text === '-' || text === '.') broken(segment, `"${text}" is not an amount of money.`)
  const [, sign = '', whole = '0', fraction = ''] = match!
  const cents = Number(whole || '0') * 100 + Number(fraction.padEnd(2, '0') || '0')
  if (cents > CENTS_MAX) broken(segment, `"${text}" is more money than a remittance can hold.`)
  return sign ? -cents : cents
}

/** '20260401' is 2026-04-01; anything else is refused with its place. */
export const dayAt = (segment: RawSegment, place: number): string => {
  const text = segment.elements[place - 1] ?? ''
  const day = text.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3')
  return isDay(day) ? day : broken(segment, `"${text}" is not a day.`)
}
