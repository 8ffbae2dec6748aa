import { codedText, referredText } from './coded.ts'
import { all, attribute, child, childrenOf, type Element, hasTemplate } from './element.ts'
import type { Place } from './mapping.ts'
import { intervalText } from './values.ts'

const FREE_TEXT_SIG = '2.16.840.1.113883.10.20.22.4.147'
const INSTRUCTION = ['2.16.840.1.113883.10.20.22.4.20', '2.16.840.1.113883.10.20.1.49']
const UNITS: Record<string, string> = { h: 'hours', d: 'days', wk: 'weeks', mo: 'months', min: 'minutes' }

/** HL7 TimingEvent codes, in our words. */
const EVENTS: Record<string, string> = {
  HS: 'at bedtime',
  AC: 'before meals',
  PC: 'after meals',
  ACM: 'before breakfast',
  ACD: 'before lunch',
  ACV: 'before dinner',
  PCM: 'after breakfast',
  PCD: 'after lunch',
  PCV: 'after dinner',
  C: 'with meals',
  CM: 'with breakfast',
  CD: 'with lunch',
  CV: 'with dinner',
}

const typeOf = (time: Element): string => (attribute(time, 'xsi:type') ?? '').replace(/^.*:/, '')

function everyText(time: Element): string | undefined {
  const period = child(time, 'period')
  const unit = attribute(period, 'unit') ?? attribute(child(period, 'low'), 'unit') ?? ''
  const count = attribute(period, 'value') ?? intervalText(period)
  return count === undefined ? undefined : `every ${count} ${UNITS[unit] ?? unit}`.trim()
}

function frequency(statement: Element): string | undefined {
  const parts = childrenOf(statement, 'effectiveTime').flatMap((time) => {
    if (typeOf(time) === 'PIVL_TS') return everyText(time) ?? []
    if (typeOf(time) !== 'EIVL_TS') return []
    return EVENTS[attribute(child(time, 'event'), 'code') ?? ''] ?? []
  })
  return parts.length > 0 ? parts.join(', ') : undefined
}

function amount(statement: Element): string | undefined {
  const dose = child(statement, 'doseQuantity')
  const value = attribute(dose, 'value') ?? intervalText(dose)
  const unit = attribute(dose, 'unit') ?? attribute(child(dose, 'low'), 'unit')
  return value === undefined ? undefined : `${value}${unit && unit !== '1' ? ` ${unit}` : ''}`
}

/** How to take it as somebody wrote it: the sig, or an instruction. */
function written(statement: Element, place: Place): string | undefined {
  const sig = all(statement, 'entryRelationship', 'substanceAdministration').find((one) =>
    hasTemplate(one, FREE_TEXT_SIG),
  )
  const acts = all(statement, 'entryRelationship', 'act')
  const instruction = acts.find((act) => INSTRUCTION.some((template) => hasTemplate(act, template)))
  return [sig, instruction]
    .map((one) => referredText(child(one, 'text'), place))
    .find((text) => text !== undefined)
}

/** Dose, frequency and route; the narrative says it where the codes do not. */
export function dosageOf(statement: Element, place: Place): Record<string, string | undefined> {
  const asNeeded = child(statement, 'precondition') ? 'as needed' : undefined
  const coded = [amount(statement), frequency(statement), asNeeded].filter((part) => part !== undefined)
  return {
    dosage: written(statement, place) ?? (coded.length > 0 ? coded.join(', ') : undefined),
    dose: amount(statement),
    frequency: frequency(statement),
    route: codedText(child(statement, 'routeCode'), place),
  }
}
