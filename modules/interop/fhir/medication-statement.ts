import { detail, present } from '../reading/detail.ts'
import { conceptTexts } from './concept.ts'
import { dosageDetail } from './dosage.ts'
import { type MapResource, nameless, withdrawn } from './mapping.ts'
import { medicationName } from './medication-name.ts'
import { dateOf, span } from './periods.ts'
import { words } from './tree.ts'

export const mapMedicationStatement: MapResource = (resource, place) => {
  const medicine = medicationName(resource, place)
  if (!medicine) return nameless('MedicationStatement')
  return (
    withdrawn(resource, medicine.text) ?? [
      present({
        kind: 'medication' as const,
        // Requests and statements are both medications; FHIR ids are unique within a type only.
        sourceKey: `MedicationStatement/${place.id}`,
        sourcePath: place.path,
        ...medicine,
        status: words(resource.status),
        ...span(resource, 'effective'),
        ...detail({
          ...dosageDetail(resource.dosage),
          reason: conceptTexts(resource.reasonCode),
          saidBy: place.nameOf(resource.informationSource),
          recordedOn: dateOf(resource.dateAsserted),
        }),
      }),
    ]
  )
}
