import type { IncomingFact } from '../reading/chart.ts'
import { detail } from '../reading/detail.ts'
import { codedText, codesOf, statementText } from './coded.ts'
import { all, at, attribute, child, childrenOf, type Element, textOf } from './element.ts'
import { isNegated, makeFact, type Place, type ReadEntry } from './mapping.ts'
import { entityOf, performerName } from './people.ts'
import { timeSpan } from './timestamps.ts'

function locationName(encounter: Element): string | undefined {
  const role = childrenOf(encounter, 'participant').find((one) => attribute(one, 'typeCode') === 'LOC')
  return textOf(at(role, 'participantRole', 'playingEntity', 'name'))
}

/** What was found at the encounter is told with it; the problem list says what still is. */
function diagnoses(encounter: Element, place: Place): string | undefined {
  const acts = all(encounter, 'entryRelationship', 'act', 'entryRelationship', 'observation')
  const texts = [...acts, ...all(encounter, 'entryRelationship', 'observation')].map((one) =>
    statementText(child(one, 'value'), one, place),
  )
  const said = texts.filter((text) => text !== undefined)
  return said.length > 0 ? [...new Set(said)].join(', ') : undefined
}

export const readEncounters: ReadEntry = (statement, place) => {
  if (statement.name !== 'encounter') return []
  const code = child(statement, 'code')
  const time = timeSpan(child(statement, 'effectiveTime'))
  // The day of a visit matters even where nobody said what kind of visit it was.
  const text = statementText(code, statement, place) ?? (time.startedOn && 'Encounter')
  if (text === undefined || isNegated(statement)) {
    place.leaveOut('encounter', text ? 'It did not take place.' : 'It has neither a code nor a date.', true)
    return []
  }
  return [
    makeFact(statement, place, {
      kind: 'encounter',
      text,
      codes: codesOf(code),
      status: attribute(child(statement, 'statusCode'), 'code'),
      ...time,
      ...detail({
        practitioner: performerName(statement),
        location: locationName(statement),
        reason: diagnoses(statement, place),
        dischargeTo: codedText(child(statement, 'sdtc:dischargeDispositionCode'), place),
      }),
    }),
  ]
}

/** The visit that the whole document is about stands in its header. */
export function readEncompassing(document: Element, place: Place): IncomingFact[] {
  const encounter = at(document, 'componentOf', 'encompassingEncounter')
  if (!encounter) return []
  const code = child(encounter, 'code')
  const party = entityOf(at(encounter, 'responsibleParty', 'assignedEntity'))
  const facility = at(encounter, 'location', 'healthCareFacility')
  return [
    makeFact(encounter, place, {
      kind: 'encounter',
      text: codedText(code, place) ?? 'Encounter',
      codes: codesOf(code),
      ...timeSpan(child(encounter, 'effectiveTime')),
      ...detail({
        practitioner: party.name,
        organization: party.organization ?? textOf(at(facility, 'serviceProviderOrganization', 'name')),
        location: textOf(at(facility, 'location', 'name')),
        dischargeTo: codedText(child(encounter, 'dischargeDispositionCode'), place),
      }),
    }),
  ]
}
