import { wholeDay } from '../reading/dates.ts'
import type { PersonName, PostalAddress } from './claim-batch.ts'
import { isNpi, isState } from './identifiers.ts'
import { plainStreet, plainText, unwritable } from './plain-text.ts'

/** Takes note of a problem; the caller knows which claim is being looked at. */
export type Report = (field: string, message: string) => void

export function checkText(report: Report, field: string, plain: string, max: number, min = 1): void {
  const character = unwritable(plain)
  if (character !== undefined) {
    report(field, `Write this without ${character}: claims carry only A-Z, 0-9 and plain punctuation.`)
  }
  if (plain.length < min)
    report(field, min === 1 ? 'Fill this in.' : `Fill this in with at least ${min} characters.`)
  if (plain.length > max) report(field, `Shorten this to ${max} characters; it has ${plain.length}.`)
}

export function checkOptionalText(
  report: Report,
  field: string,
  text: string | undefined,
  max: number,
): void {
  if (text !== undefined && plainText(text) !== '') checkText(report, field, plainText(text), max)
}

export function checkShape(report: Report, field: string, text: string, shape: RegExp, wanted: string): void {
  if (!shape.test(text)) report(field, `Give ${wanted}.`)
}

export function checkWhole(report: Report, field: string, value: number, max: number): void {
  if (!Number.isInteger(value) || value < 1 || value > max)
    report(field, `Give a whole number from 1 to ${max}.`)
}

export function checkNpi(report: Report, field: string, npi: string): void {
  if (!isNpi(npi)) report(field, 'Correct the NPI: ten digits whose last is the check digit.')
}

export function checkTaxonomy(report: Report, field: string, taxonomy: string): void {
  checkShape(report, field, taxonomy, /^[0-9A-Z]{9}X$/, 'the ten-character taxonomy code, which ends in X')
}

export function isDay(text: string): boolean {
  return text.length === 10 && wholeDay(text) === text
}

export function checkDay(report: Report, field: string, day: string, latest: string): void {
  if (!isDay(day)) report(field, 'Give a real day as YYYY-MM-DD.')
  else if (day < '1900') report(field, `Correct the year: ${day} is before 1900.`)
  else if (day > latest) report(field, `Correct the date: ${day} is after ${latest}.`)
}

export function checkPerson(report: Report, field: string, name: PersonName): void {
  checkText(report, `${field}.family`, plainText(name.family), 60)
  checkOptionalText(report, `${field}.given`, name.given, 35)
  checkOptionalText(report, `${field}.middle`, name.middle, 25)
}

export function checkAddress(
  report: Report,
  field: string,
  address: PostalAddress,
  zip: 'zip' | 'zip+4',
): void {
  checkText(report, `${field}.line1`, plainStreet(address.line1), 55)
  if (address.line2 !== undefined && plainStreet(address.line2) !== '') {
    checkText(report, `${field}.line2`, plainStreet(address.line2), 55)
  }
  checkText(report, `${field}.city`, plainText(address.city), 30, 2)
  if (!isState(address.state)) report(`${field}.state`, 'Give the two-letter state.')
  if (zip === 'zip+4') {
    checkShape(report, `${field}.zip`, address.zip, /^\d{5}-?\d{4}$/, 'the nine-digit ZIP+4')
  } else {
    checkShape(report, `${field}.zip`, address.zip, /^\d{5}(-?\d{4})?$/, 'the ZIP of five or nine digits')
  }
}
