import { cleanText } from '../reading/clean-text.ts'
import { conceptCodes, conceptText } from './concept.ts'
import { dateOf, period } from './periods.ts'
import { type Tree, tree, words } from './tree.ts'

export type Value = { valueNumber?: number; unit?: string; valueText?: string }

const finite = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isFinite(value) ? value : undefined

/** A quantity in words: `2.5 mg`. */
export function quantityText(value: unknown): string | undefined {
  const { value: number, unit, code, comparator } = tree(value)
  if (finite(number) === undefined) return undefined
  return cleanText(`${words(comparator) ?? ''}${number} ${words(unit) ?? words(code) ?? ''}`)
}

/** A value with a comparator (<5) is words: nobody may later count with the 5. */
function quantity(value: unknown): Value | undefined {
  const { value: raw, unit, code, comparator } = tree(value)
  const number = finite(raw)
  if (number === undefined) return undefined
  const called = words(unit) ?? words(code)
  const withUnit = called === undefined ? {} : { unit: called }
  return words(comparator) === undefined
    ? { valueNumber: number, ...withUnit }
    : { valueText: `${words(comparator)}${number}`, ...withUnit }
}

export function rangeText(value: unknown): string | undefined {
  const low = quantityText(tree(value).low)
  const high = quantityText(tree(value).high)
  if (low !== undefined && high !== undefined) return `${low} to ${high}`
  return low === undefined ? high && `up to ${high}` : `from ${low}`
}

function ratioText(value: unknown): string | undefined {
  const top = quantityText(tree(value).numerator)
  const bottom = quantityText(tree(value).denominator)
  return top === undefined || bottom === undefined ? undefined : `${top} / ${bottom}`
}

function periodText(value: unknown): string | undefined {
  const { startedOn, endedOn } = period(value)
  return (startedOn ?? endedOn) ? `${startedOn ?? '...'} to ${endedOn ?? '...'}` : undefined
}

function inWords(holder: Tree): string | undefined {
  if (typeof holder.valueBoolean === 'boolean') return holder.valueBoolean ? 'yes' : 'no'
  return (
    conceptText(holder.valueCodeableConcept) ??
    words(holder.valueString) ??
    dateOf(holder.valueDateTime) ??
    words(holder.valueTime) ??
    rangeText(holder.valueRange) ??
    ratioText(holder.valueRatio) ??
    periodText(holder.valuePeriod)
  )
}

/** value[x] of an Observation or of one of its components; nothing where there is none we can show. */
export function shownValue(holder: Tree): Value | undefined {
  const measured = quantity(holder.valueQuantity)
  if (measured) return measured
  const whole = finite(holder.valueInteger)
  if (whole !== undefined) return { valueNumber: whole }
  const text = inWords(holder)
  return text === undefined ? undefined : { valueText: text }
}

/** The code of a coded answer, so that a rule need not read words. */
export function valueCode(holder: Tree): string | undefined {
  return conceptCodes(holder.valueCodeableConcept)[0]?.code
}
