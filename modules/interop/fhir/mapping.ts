import type { IncomingFact } from '../reading/chart.ts'
import { conceptCode } from './concept.ts'
import { type Tree, words } from './tree.ts'

/** Where a resource stood, how it is called there, and how to follow its references. */
export type Place = {
  path: string
  id: string
  resolve: (reference: unknown) => Tree | undefined
  nameOf: (reference: unknown) => string | undefined
}

/** A resource becomes facts, or is left out for a reason that a person can read. */
export type Mapped = IncomingFact[] | { leftOut: string; why: string; countable?: true }
export type MapResource = (resource: Tree, place: Place) => Mapped

const WITHDRAWN = 'The sender marked it as entered in error.'

/** What the sender took back or ruled out is no fact; saying so keeps the report whole. */
export function withdrawn(resource: Tree, text: string): Mapped | undefined {
  const verified = conceptCode(resource.verificationStatus)
  if (words(resource.status) === 'entered-in-error' || verified === 'entered-in-error')
    return { leftOut: text, why: WITHDRAWN }
  if (verified === 'refuted') return { leftOut: text, why: 'The sender ruled it out (refuted).' }
  return undefined
}

export function nameless(what: string): Mapped {
  return { leftOut: what, why: 'It has neither a code nor a text.', countable: true }
}
