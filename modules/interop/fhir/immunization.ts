import { detail, present } from '../reading/detail.ts'
import { conceptCodes, conceptText } from './concept.ts'
import { type MapResource, nameless, withdrawn } from './mapping.ts'
import { span } from './periods.ts'
import { words } from './tree.ts'

export const mapImmunization: MapResource = (resource, place) => {
  const text = conceptText(resource.vaccineCode)
  if (text === undefined) return nameless('Immunization')
  if (words(resource.status) === 'not-done')
    return { leftOut: text, why: `It was not given${reasonOf(conceptText(resource.statusReason))}.` }
  return (
    withdrawn(resource, text) ?? [
      present({
        kind: 'immunization' as const,
        sourceKey: place.id,
        sourcePath: place.path,
        text,
        codes: conceptCodes(resource.vaccineCode),
        status: words(resource.status),
        startedOn: span(resource, 'occurrence').startedOn,
        ...detail({
          occurrence: words(resource.occurrenceString),
          lotNumber: words(resource.lotNumber),
          site: conceptText(resource.site),
          route: conceptText(resource.route),
        }),
      }),
    ]
  )
}

const reasonOf = (text: string | undefined): string => (text === undefined ? '' : ` (${text})`)
