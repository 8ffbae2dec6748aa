import type { Code } from '../reading/chart.ts'
import { codedText, codesOf, referredText } from './coded.ts'
import { at, child, type Element, textOf } from './element.ts'
import type { Place } from './mapping.ts'

/** What is given: the product's name, else what the narrative calls it. */
export function productOf(statement: Element, place: Place): { text?: string; codes: Code[] } {
  const product = at(statement, 'consumable', 'manufacturedProduct')
  const material = child(product, 'manufacturedMaterial') ?? child(product, 'manufacturedLabeledDrug')
  const coded = child(material, 'code')
  const named = textOf(child(material, 'name'))
  const text = codedText(coded, place) ?? named ?? referredText(child(statement, 'text'), place)
  return { ...(text === undefined ? {} : { text }), codes: codesOf(coded) }
}

export function lotNumber(statement: Element): string | undefined {
  return textOf(at(statement, 'consumable', 'manufacturedProduct', 'manufacturedMaterial', 'lotNumberText'))
}
