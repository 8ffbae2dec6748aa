import { child, type Element, elementsOf, textOf } from './element.ts'

/** The elements that carry an ID. An empty one marks a place: what stands around it is meant. */
function anchors(element: Element, found: Map<string, Element>, around: Element): Map<string, Element> {
  const id = element.attributes.get('ID') ?? element.attributes.get('id')
  if (id !== undefined && !found.has(id)) found.set(id, textOf(element) === undefined ? around : element)
  for (const one of elementsOf(element)) anchors(one, found, element)
  return found
}

/** Looks up `#id` in the section's narrative; the map is made when the first entry asks. */
export function narrativeOf(section: Element): (reference: string) => string | undefined {
  const text = child(section, 'text')
  let found: Map<string, Element> | undefined
  return (reference) => {
    if (!text) return undefined
    found ??= anchors(text, new Map(), text)
    return textOf(found.get(reference.replace(/^#/, '')))
  }
}
