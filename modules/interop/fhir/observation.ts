import type { IncomingFact } from '../reading/chart.ts'
import { detail, present } from '../reading/detail.ts'
import { conceptCode, conceptCodes, conceptText, conceptTexts } from './concept.ts'
import { type MapResource, nameless, type Place, withdrawn } from './mapping.ts'
import { dateOf, span } from './periods.ts'
import { list, type Tree, words } from './tree.ts'
import { rangeText, shownValue, type Value, valueCode } from './values.ts'
import { isVital } from './vital-codes.ts'

function categoryOf(resource: Tree): string | undefined {
  return list(resource.category)
    .map(conceptCode)
    .find((code) => code !== undefined)
}

function kindOf(resource: Tree): 'vital' | 'result' {
  const category = categoryOf(resource)
  if (category !== undefined) return category === 'vital-signs' ? 'vital' : 'result'
  return conceptCodes(resource.code).some(({ code }) => isVital(code)) ? 'vital' : 'result'
}

function fact(resource: Tree, place: Place, measured: Tree, value: Value, part?: string): IncomingFact {
  const range = list(measured.referenceRange)[0]
  return present({
    kind: kindOf(resource),
    sourceKey: part === undefined ? place.id : `${place.id}#${part}`,
    sourcePath: place.path,
    text: conceptText(measured.code) ?? conceptText(resource.code) ?? 'Observation',
    codes: conceptCodes(measured.code),
    status: words(resource.status),
    startedOn: span(resource, 'effective').startedOn ?? dateOf(resource.issued),
    ...value,
    ...detail({
      category: categoryOf(resource),
      valueCode: valueCode(measured),
      interpretation: conceptTexts(measured.interpretation),
      referenceRange: range && (words(range.text) ?? rangeText(range)),
      panel: part === undefined ? undefined : conceptText(resource.code),
    }),
  })
}

/** Each measured part stands alone: a blood pressure is two facts, a questionnaire one for each answer. */
function components(resource: Tree, place: Place): IncomingFact[] {
  const keys = new Set<string>()
  return list(resource.component).flatMap((component, index) => {
    const value = shownValue(component)
    if (!value) return []
    const code = conceptCodes(component.code)[0]?.code ?? `${index}`
    const key = keys.has(code) ? `${code}.${index}` : code
    keys.add(key)
    const within = { ...place, path: `${place.path} component[${index}]` }
    return [fact(resource, within, component, value, key)]
  })
}

export const mapObservation: MapResource = (resource, place) => {
  const text = conceptText(resource.code)
  if (text === undefined) return nameless('Observation')
  const out = withdrawn(resource, text)
  if (out) return out
  if (words(resource.status) === 'cancelled') return { leftOut: text, why: 'It was canceled.' }
  const own = shownValue(resource)
  const facts = [...(own ? [fact(resource, place, resource, own)] : []), ...components(resource, place)]
  if (facts.length > 0) return facts
  // A panel names its members, and these are read where they stand.
  if (list(resource.hasMember).length > 0) return []
  const reason = conceptText(resource.dataAbsentReason)
  return { leftOut: text, why: reason ? `It has no value (${reason}).` : 'It has no value that can be read.' }
}
