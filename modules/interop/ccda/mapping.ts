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

/**
 * Some senders repeat one id all over a document. Where it stands for different things, each of them is told apart by
 * its content, the first one too: a new entry in the next export must not shift the others.
 */
export function distinct(facts: IncomingFact[]): IncomingFact[] {
  const contents = new Map<string, Set<string>>()
  for (const fact of facts) {
    const key = `${fact.kind} ${fact.sourceKey}`
    contents.set(key, (contents.get(key) ?? new Set()).add(keyOfContent(fact)))
  }
  const once = new Map<string, IncomingFact>()
  for (const fact of facts) {
    const shared = contents.get(`${fact.kind} ${fact.sourceKey}`)!.size > 1
    const sourceKey = shared ? `${fact.sourceKey}#${keyOfContent(fact)}` : fact.sourceKey
    const key = `${fact.kind} ${sourceKey}`
    if (!once.has(key)) once.set(key, { ...fact, sourceKey })
  }
  return [...once.values()]
}

export const isNegated = (element: Element): boolean => attribute(element, 'negationInd') === 'true'
