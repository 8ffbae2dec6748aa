import { detail, present } from '../reading/detail.ts'
import { conceptCode, conceptCodes, conceptText, conceptTexts } from './concept.ts'
import { type MapResource, nameless, withdrawn } from './mapping.ts'
import { span } from './periods.ts'
import { list, words } from './tree.ts'

export const mapProcedure: MapResource = (resource, place) => {
  const text = conceptText(resource.code)
  if (text === undefined) return nameless('Procedure')
  if (words(resource.status) === 'not-done') return { leftOut: text, why: 'It was not done.' }
  return (
    withdrawn(resource, text) ?? [
      present({
        kind: 'procedure' as const,
        sourceKey: place.id,
        sourcePath: place.path,
        text,
        codes: conceptCodes(resource.code),
        status: words(resource.status),
        ...span(resource, 'performed'),
        ...detail({
          category: conceptCode(resource.category),
          practitioner: place.nameOf(list(resource.performer)[0]?.actor),
          reason: conceptTexts(resource.reasonCode),
        }),
      }),
    ]
  )
}
