import { detail } from '../reading/detail.ts'
import { statementText } from './coded.ts'
import { dosageOf } from './dosage.ts'
import { all, at, attribute, child, childrenOf, type Element, hasTemplate } from './element.ts'
import { isNegated, makeFact, type Place, type ReadEntry } from './mapping.ts'
import { entityOf } from './people.ts'
import { productOf } from './product.ts'
import { timeOf, timeSpan } from './timestamps.ts'

const INDICATION = '2.16.840.1.113883.10.20.22.4.19'

/** The times of taking stand beside the times of the course; only the latter has a start and an end. */
function courseOf(statement: Element): { startedOn?: string; endedOn?: string } {
  const times = childrenOf(statement, 'effectiveTime')
  const course = times.find((time) => child(time, 'low') ?? child(time, 'high')) ?? times.find(timeOf)
  return timeSpan(course)
}

function indication(statement: Element, place: Place): string | undefined {
  const found = all(statement, 'entryRelationship', 'observation').find((one) => hasTemplate(one, INDICATION))
  return found && statementText(child(found, 'value'), found, place)
}

function readMedication(statement: Element, place: Place) {
  const { text, codes } = productOf(statement, place)
  if (text === undefined) {
    place.leaveOut('medication', 'It has neither a code nor a text.', true)
    return []
  }
  if (isNegated(statement)) {
    place.leaveOut(`Not taken: ${text}`, 'It says that this is not given, which is not a medication.')
    return []
  }
  const fact = makeFact(statement, place, {
    kind: 'medication',
    text,
    codes,
    status: attribute(child(statement, 'statusCode'), 'code'),
    ...courseOf(statement),
    ...detail({
      ...dosageOf(statement, place),
      intent: attribute(statement, 'moodCode') === 'INT' ? 'planned' : undefined,
      reason: indication(statement, place),
      prescriber: entityOf(at(statement, 'author', 'assignedAuthor')).name,
    }),
  })
  return [fact]
}

/** Discharge medications stand in an act of their own, the steps of a tapering dose in an organizer. */
export const readMedications: ReadEntry = (statement, place) => {
  if (statement.name === 'substanceAdministration') return readMedication(statement, place)
  const inside = ['entryRelationship', 'component'].flatMap((link) =>
    all(statement, link, 'substanceAdministration'),
  )
  return inside.flatMap((one) => readMedication(one, place))
}
