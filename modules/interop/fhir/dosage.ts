import { conceptText } from './concept.ts'
import { list, type Tree, tree, words } from './tree.ts'
import { quantityText, rangeText } from './values.ts'

const UNITS: Record<string, string> = {
  s: 'second',
  min: 'minute',
  h: 'hour',
  d: 'day',
  wk: 'week',
  mo: 'month',
  a: 'year',
}

function every(repeat: Tree): string | undefined {
  const unit = UNITS[words(repeat.periodUnit) ?? '']
  if (unit === undefined || typeof repeat.period !== 'number') return undefined
  const max = typeof repeat.periodMax === 'number' ? `-${repeat.periodMax}` : ''
  const span = repeat.period === 1 && max === '' ? unit : `${repeat.period}${max} ${unit}s`
  const { frequency } = repeat
  if (typeof frequency !== 'number') return `every ${span}`
  return frequency === 1 ? `once every ${span}` : `${frequency} times every ${span}`
}

function timing(dosage: Tree): string | undefined {
  const { repeat, code } = tree(dosage.timing)
  const when = Array.isArray(tree(repeat).when)
    ? (tree(repeat).when as unknown[]).map(words).join(', ')
    : undefined
  return conceptText(code) ?? every(tree(repeat)) ?? words(when)
}

function dose(dosage: Tree): string | undefined {
  const rate = list(dosage.doseAndRate)[0] ?? tree(undefined)
  return quantityText(rate.doseQuantity) ?? rangeText(rate.doseRange)
}

/** One instruction in words: as it was written, else put together from its parts. */
function instruction(dosage: Tree): string | undefined {
  const asNeeded = dosage.asNeededBoolean === true || dosage.asNeededCodeableConcept !== undefined
  const parts = [dose(dosage), timing(dosage), asNeeded ? 'as needed' : undefined].filter(
    (part) => part !== undefined,
  )
  const composed = parts.length > 0 ? parts.join(', ') : undefined
  const written = words(dosage.text)
  const forPatient = words(dosage.patientInstruction)
  if (written === undefined) return composed ?? forPatient
  return forPatient === undefined || written.includes(forPatient) ? written : `${written} (${forPatient})`
}

/** How a medicine is taken. Several instructions stand side by side, in their order. */
export function dosageDetail(dosages: unknown): { dosage?: string; route?: string } {
  const all = list(dosages)
  const instructions = all.map(instruction).filter((one) => one !== undefined)
  const route = all.map((one) => conceptText(one.route)).find((one) => one !== undefined)
  return {
    ...(instructions.length > 0 ? { dosage: instructions.join('; ') } : {}),
    ...(route === undefined ? {} : { route }),
  }
}
