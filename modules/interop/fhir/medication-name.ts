import type { Code } from '../reading/chart.ts'
import { conceptCodes, conceptText } from './concept.ts'
import type { Place } from './mapping.ts'
import { type Tree, tree, words } from './tree.ts'

/** A medicine is named in place, or by a Medication that stands elsewhere in the bundle or inside the resource. */
export function medicationName(resource: Tree, place: Place): { text: string; codes: Code[] } | undefined {
  const reference = tree(resource.medicationReference)
  const concept = resource.medicationCodeableConcept ?? place.resolve(reference)?.code
  const text = conceptText(concept) ?? words(reference.display)
  return text === undefined ? undefined : { text, codes: conceptCodes(concept) }
}
