import { detail, present } from '../reading/detail.ts'
import { conceptCode, conceptCodes, conceptText, conceptTexts } from './concept.ts'
import { type MapResource, nameless, withdrawn } from './mapping.ts'
import { dateOf, span } from './periods.ts'
import { firstWords, list, type Tree, words } from './tree.ts'

function reaction(resource: Tree): { reaction?: string; severity?: string } {
  const reactions = list(resource.reaction)
  const shown = reactions.map((one) => conceptTexts(one.manifestation)).filter((text) => text !== undefined)
  const severity = reactions.map((one) => words(one.severity)).find((one) => one !== undefined)
  return {
    ...(shown.length > 0 ? { reaction: [...new Set(shown)].join(', ') } : {}),
    ...(severity === undefined ? {} : { severity }),
  }
}

export const mapAllergyIntolerance: MapResource = (resource, place) => {
  const substances = list(resource.reaction).map((one) => one.substance)
  const substance = [resource.code, ...substances].find((one) => conceptText(one) !== undefined)
  const text = conceptText(substance)
  if (text === undefined) return nameless('AllergyIntolerance')
  return (
    withdrawn(resource, text) ?? [
      present({
        kind: 'allergy' as const,
        sourceKey: place.id,
        sourcePath: place.path,
        text,
        codes: conceptCodes(substance),
        status: conceptCode(resource.clinicalStatus),
        startedOn: span(resource, 'onset').startedOn,
        ...detail({
          ...reaction(resource),
          type: words(resource.type),
          category: firstWords(resource.category),
          criticality: words(resource.criticality),
          verification: conceptCode(resource.verificationStatus),
          recordedOn: dateOf(resource.recordedDate),
        }),
      }),
    ]
  )
}
