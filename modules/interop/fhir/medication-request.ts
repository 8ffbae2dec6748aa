import { detail, present } from '../reading/detail.ts'
import { conceptTexts } from './concept.ts'
import { dosageDetail } from './dosage.ts'
import { type MapResource, nameless, withdrawn } from './mapping.ts'
import { medicationName } from './medication-name.ts'
import { dateOf } from './periods.ts'
import { words } from './tree.ts'

export const mapMedicationRequest: MapResource = (resource, place) => {
  const medicine = medicationName(resource, place)
  if (!medicine) return nameless('MedicationRequest')
  if (resource.doNotPerform === true)
    return { leftOut: medicine.text, why: 'It says that this medicine is not to be given.' }
  return (
    withdrawn(resource, medicine.text) ?? [
      present({
        kind: 'medication' as const,
        sourceKey: place.id,
        sourcePath: place.path,
        ...medicine,
        status: words(resource.status),
        startedOn: dateOf(resource.authoredOn),
        ...detail({
          ...dosageDetail(resource.dosageInstruction),
          intent: words(resource.intent),
          prescriber: place.nameOf(resource.requester),
          reason: conceptTexts(resource.reasonCode),
        }),
      }),
    ]
  )
}
