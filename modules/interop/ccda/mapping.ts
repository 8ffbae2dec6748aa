import type { IncomingFact } from '../reading/chart.ts'
import { contentKey } from '../reading/content-key.ts'
import { present } from '../reading/detail.ts'
import { attribute, childrenOf, type Element } from './element.ts'

/** Where an entry stood and how to look up what its references point at. */
export type Place = {
  /** `Problems section, entry 3` */
  path: string
  /** The words that a `#id` points at in this section's narrative. */
  lookUp: (reference: string) => string | undefined
  leaveOut: (what: string, why: string, countable?: true) => void
}

export type ReadEntry = (statement: Element, place: Place) => IncomingFact[]

/** Root and extension together are the identity; an id without a root is none. */
export function idOf(element: Element): string | undefined {
  const id = childrenOf(element, 'id').find((one) => attribute(one, 'root') !== undefined)
  const extension = attribute(id, 'extension')
  return id && (extension === undefined ? attribute(id, 'root') : `${attribute(id, 'root')}|${extension}`)
}

type Said = Omit<IncomingFact, 'sourceKey' | 'sourcePath'>

export function makeFact(element: Element, place: Place, said: Said): IncomingFact {
  return present({ ...said, sourceKey: idOf(element) ?? keyOfContent(said), sourcePath: place.path })
}

function keyOfContent(said: Said): string {
  const codes = said.codes.map(({ system, code }) => `${system} ${code}`).join(' ')
  const value = said.valueNumber ?? said.valueText
  return contentKey(said.kind, said.text, codes, said.startedOn, said.endedOn, value, said.detail?.payer)
}

/** Documents repeat ids that they copied from an example: the same words are one fact, other words another. */
export function distinct(facts: IncomingFact[]): IncomingFact[] {
  const byKey = new Map<string, IncomingFact>()
  for (const fact of facts) {
    const key = `${fact.kind} ${fact.sourceKey}`
    const content = keyOfContent(fact)
    const known = byKey.get(key)
    if (!known || keyOfContent(known) === content) byKey.set(key, known ?? fact)
    else byKey.set(`${key} ${content}`, { ...fact, sourceKey: `${fact.sourceKey}#${content}` })
  }
  return [...byKey.values()]
}

export const isNegated = (element: Element): boolean => attribute(element, 'negationInd') === 'true'
