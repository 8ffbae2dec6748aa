import { codedText, codesOf } from './coded.ts'
import { attribute, child, type Element, textOf } from './element.ts'
import type { Place } from './mapping.ts'
import { timeOf } from './timestamps.ts'

export type Value = { valueNumber?: number; unit?: string; valueText?: string }

const unitOf = (element: Element | undefined): { unit?: string } => {
  const unit = attribute(element, 'unit')
  return unit === undefined || unit === '1' ? {} : { unit }
}

function measured(value: Element): Value | undefined {
  const raw = attribute(value, 'value')
  if (raw === undefined) return undefined
  const number = Number(raw)
  return Number.isFinite(number)
    ? { valueNumber: number, ...unitOf(value) }
    : { valueText: raw, ...unitOf(value) }
}

/** "Less than 5" has only a high end; it stays words, so that nobody counts with the 5. */
export function intervalText(value: Element | undefined): string | undefined {
  const low = attribute(child(value, 'low'), 'value')
  const high = attribute(child(value, 'high'), 'value')
  const includes = (end: 'low' | 'high') => attribute(child(value, end), 'inclusive') !== 'false'
  if (low !== undefined && high !== undefined) return `${low} to ${high}`
  if (high !== undefined) return `${includes('high') ? '<=' : '<'}${high}`
  return low === undefined ? undefined : `${includes('low') ? '>=' : '>'}${low}`
}

function interval(value: Element): Value | undefined {
  const text = intervalText(value)
  return text === undefined
    ? undefined
    : { valueText: text, ...unitOf(child(value, 'low') ?? child(value, 'high')) }
}

const words = (text: string | undefined): Value | undefined =>
  text === undefined ? undefined : { valueText: text }

/** A value by its xsi:type; nothing where it is null or of a kind we cannot show. */
export function shownValue(value: Element | undefined, place: Place): Value | undefined {
  if (!value) return undefined
  const type = (attribute(value, 'xsi:type') ?? '').replace(/^.*:/, '')
  if (['PQ', 'INT', 'REAL', 'MO'].includes(type)) return measured(value) ?? words(codedText(value, place))
  if (type.startsWith('IVL')) return interval(value) ?? measured(value)
  if (type === 'TS') return words(timeOf(value))
  if (type === 'BL')
    return words(attribute(value, 'value') === 'true' ? 'yes' : attribute(value, 'value') && 'no')
  return words(codedText(value, place) ?? textOf(value)) ?? measured(value)
}

export function valueCode(value: Element | undefined): string | undefined {
  return codesOf(value)[0]?.code
}
