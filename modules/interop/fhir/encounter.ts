import { detail, present } from '../reading/detail.ts'
import { codingCodes, conceptCodes, conceptText, conceptTexts } from './concept.ts'
import { type MapResource, type Place, withdrawn } from './mapping.ts'
import { period } from './periods.ts'
import { list, type Tree, tree, words } from './tree.ts'

function practitioner(resource: Tree, place: Place): string | undefined {
  const people = list(resource.participant)
    .filter((one) => !/^Patient[/?]/.test(words(tree(one.individual).reference) ?? ''))
    .map((one) => place.nameOf(one.individual))
  return people.find((name) => name !== undefined)
}

export const mapEncounter: MapResource = (resource, place) => {
  const kind = tree(resource.class)
  const type = list(resource.type)[0]
  const text = conceptText(type) ?? words(kind.display) ?? words(kind.code) ?? 'Encounter'
  const location = list(resource.location)[0]
  return (
    withdrawn(resource, text) ?? [
      present({
        kind: 'encounter' as const,
        sourceKey: place.id,
        sourcePath: place.path,
        text,
        codes: type ? conceptCodes(type) : codingCodes(kind),
        status: words(resource.status),
        ...period(resource.period),
        ...detail({
          class: words(kind.code),
          practitioner: practitioner(resource, place),
          organization: place.nameOf(resource.serviceProvider),
          location: location && place.nameOf(location.location),
          reason: conceptTexts(resource.reasonCode),
          dischargeTo: conceptText(tree(resource.hospitalization).dischargeDisposition),
        }),
      }),
    ]
  )
}
