import { detail, present } from '../reading/detail.ts'
import { conceptCode, conceptCodes, conceptText } from './concept.ts'
import { type MapResource, nameless, withdrawn } from './mapping.ts'
import { dateOf, span } from './periods.ts'
import { list, words } from './tree.ts'

export const mapCondition: MapResource = (resource, place) => {
  const text = conceptText(resource.code)
  if (text === undefined) return nameless('Condition')
  return (
    withdrawn(resource, text) ?? [
      present({
        kind: 'condition' as const,
        sourceKey: place.id,
        sourcePath: place.path,
        text,
        codes: conceptCodes(resource.code),
        status: conceptCode(resource.clinicalStatus),
        startedOn: span(resource, 'onset').startedOn,
        endedOn: span(resource, 'abatement').startedOn,
        ...detail({
          category: conceptCode(list(resource.category)[0]),
          verification: conceptCode(resource.verificationStatus),
          severity: conceptText(resource.severity),
          onset: words(resource.onsetString),
          recordedOn: dateOf(resource.recordedDate),
        }),
      }),
    ]
  )
}
