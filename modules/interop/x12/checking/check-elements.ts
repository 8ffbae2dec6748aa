import { wholeDay } from '../../reading/dates.ts'
import type { RawFile, RawSegment } from '../read-segments.ts'
import type { MapElement, MapSegment } from './read-map.ts'

export type Say = (message: string) => void

/** Presence, size, type, code and repeat of every element, then the rules between elements. */
export function checkElements(segment: RawSegment, rule: MapSegment, file: RawFile, say: Say): void {
  if (segment.elements.at(-1) === '' && segment.id !== 'ISA') say(`${segment.id} ends in an empty element`)
  if (segment.elements.length > rule.elements.length) say(`${segment.id} has too many elements`)
  rule.elements.forEach((element, at) => {
    checkElement(segment.elements[at] ?? '', element, file, say)
  })
  for (const syntax of rule.rules) checkSyntax(segment, syntax, say)
  checkPeriod(segment.elements, rule.elements, say)
}

function checkElement(value: string, element: MapElement, file: RawFile, say: Say): void {
  if (!checkPresence(value, element, say)) return
  const whole = file.repetition === undefined || element.id.startsWith('ISA')
  const repeats = whole ? [value] : value.split(file.repetition!)
  if (repeats.length > element.repeat) say(`${element.id} repeats ${repeats.length} times`)
  for (const each of repeats) {
    if (element.parts) checkComposite(each, element.id, element.parts, file, say)
    else checkValue(each, element, file, say)
  }
}

/** Whether there is a value to look at further. */
function checkPresence(value: string, element: MapElement, say: Say): boolean {
  if (value === '' && element.usage === 'R') say(`${element.id} is required`)
  if (value !== '' && element.usage === 'N') say(`${element.id} is not used`)
  return value !== '' && element.usage !== 'N'
}

function checkComposite(value: string, id: string, parts: MapElement[], file: RawFile, say: Say): void {
  const values = value.split(file.component)
  if (values.length > parts.length) say(`${id} has too many parts`)
  if (values.at(-1) === '') say(`${id} ends in an empty part`)
  parts.forEach((part, at) => {
    const each = values[at] ?? ''
    if (checkPresence(each, part, say)) checkValue(each, part, file, say)
  })
}

function checkValue(value: string, element: MapElement, file: RawFile, say: Say): void {
  const { id, type, min, max, codes, pattern } = element
  const counted = /^[NR]/.test(type) ? value.replace(/[-.]/g, '').length : value.length
  if (counted < min) say(`${id} is shorter than ${min}`)
  if (counted > max) say(`${id} is longer than ${max}`)
  if (!isOfType(value, type)) say(`${id} is not of type ${type}`)
  if (codes && !codes.has(value)) say(`${id} has a code that is not allowed`)
  if (pattern && !pattern.test(value)) say(`${id} does not fit its pattern`)
  if (!id.startsWith('ISA') && value.includes(file.component)) say(`${id} is not a composite`)
}

function isOfType(value: string, type: string): boolean {
  if (/^N\d$/.test(type)) return /^-?\d+$/.test(value)
  if (type === 'R') return /^-?(\d+(\.\d+)?|\.\d+)$/.test(value)
  if (type === 'DT') return isCompactDay(value.length === 6 ? `20${value}` : value)
  if (type === 'TM') return /^([01]\d|2[0-3])[0-5]\d([0-5]\d\d{0,2})?$/.test(value)
  return /^[\x20-\x7e]+$/.test(value)
}

function isCompactDay(value: string): boolean {
  const dashed = value.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3')
  return dashed.length === 10 && wholeDay(dashed) === dashed
}

/** A date whose form an earlier element names: D8 is one day, RD8 is two. */
function checkPeriod(values: string[], elements: MapElement[], say: Say): void {
  elements.forEach((element, at) => {
    if (element.dataElement !== '1250' || !values[at]) return
    const days = (values[at + 1] ?? '').split('-')
    const wanted = { D8: 1, RD8: 2 }[values[at]!]
    if (wanted === undefined) return
    if (days.length !== wanted || !days.every(isCompactDay))
      say(`${element.id} names no real ${values[at]} date`)
  })
}

/** P all or none, R at least one, E at most one, C the first needs all others, L the first needs another. */
function checkSyntax(segment: RawSegment, syntax: string, say: Say): void {
  const places = syntax.slice(1).match(/\d\d/g)!.map(Number)
  const filled = places.map((place) => (segment.elements[place - 1] ?? '') !== '')
  const count = filled.filter(Boolean).length
  const kept = {
    P: count === 0 || count === filled.length,
    R: count > 0,
    E: count <= 1,
    C: !filled[0] || count === filled.length,
    L: !filled[0] || count > 1,
  }[syntax.charAt(0)]
  if (kept === false) say(`${segment.id} breaks ${syntax}`)
}
