import { child, type Element, elementsOf, textOf } from './element.ts'

/** The elements of a narrative that carry an ID, found once a section. */
function anchors(element: Element, found: Map<string, Element>): Map<string, Element> {
  const id = element.attributes.get('ID') ?? element.attributes.get('id')
  if (id !== undefined && !found.has(id)) found.set(id, element)
  for (const one of elementsOf(element)) anchors(one, found)
  return found
}

/** Looks up `#id` in the section's narrative; the map is made when the first entry asks. */
export function narrativeOf(section: Element): (reference: string) => string | undefined {
  const text = child(section, 'text')
  let found: Map<string, Element> | undefined
  return (reference) => {
    if (!text) return undefined
    found ??= anchors(text, new Map())
    return textOf(found.get(reference.replace(/^#/, '')))
  }
}
