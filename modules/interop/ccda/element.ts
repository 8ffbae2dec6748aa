import { cleanText } from '../reading/clean-text.ts'

/** XML as it stood, in order: the narrative mixes words and tags. Prefixes are gone, but for sdtc, whose names collide. */
export type Element = {
  name: string
  attributes: ReadonlyMap<string, string>
  children: readonly (Element | string)[]
}

const isElement = (node: Element | string): node is Element => typeof node !== 'string'

export function childrenOf(element: Element | undefined, name: string): Element[] {
  return element ? element.children.filter(isElement).filter((child) => child.name === name) : []
}

export function child(element: Element | undefined, name: string): Element | undefined {
  return element?.children.filter(isElement).find((one) => one.name === name)
}

/** Follows first children down: `at(role, 'patient', 'name')`. */
export function at(element: Element | undefined, ...names: string[]): Element | undefined {
  return names.reduce<Element | undefined>((here, name) => child(here, name), element)
}

/** Every element reached by following all children of these names: `all(act, 'entryRelationship', 'observation')`. */
export function all(element: Element | undefined, ...names: string[]): Element[] {
  const start = element ? [element] : []
  return names.reduce<Element[]>((here, name) => here.flatMap((one) => childrenOf(one, name)), start)
}

export function attribute(element: Element | undefined, name: string): string | undefined {
  const value = element?.attributes.get(name)
  return value === undefined ? undefined : cleanText(value)
}

export function elementsOf(element: Element): Element[] {
  return element.children.filter(isElement)
}

/** Cells, items and lines stand apart for the eye, so their words must not run together. */
const APART = new Set(['td', 'th', 'tr', 'item', 'br', 'paragraph', 'caption', 'list', 'streetAddressLine'])

function rawText(element: Element): string {
  const parts = element.children.map((node) => (isElement(node) ? rawText(node) : node))
  return APART.has(element.name) ? ` ${parts.join('')} ` : parts.join('')
}

export function textOf(element: Element | undefined): string | undefined {
  return element && cleanText(rawText(element))
}

export function hasTemplate(element: Element, root: string): boolean {
  return childrenOf(element, 'templateId').some((id) => id.attributes.get('root') === root)
}
