import { detail } from '../reading/detail.ts'
import { codedText, codesOf, statementText } from './coded.ts'
import { all, attribute, child, type Element, hasTemplate } from './element.ts'
import { isNegated, makeFact, type Place, type ReadEntry } from './mapping.ts'
import { timeOf, timeSpan } from './timestamps.ts'

const PROBLEM_STATUS = ['2.16.840.1.113883.10.20.22.4.6', '2.16.840.1.113883.10.20.1.50']

/** R1.1 says the status in an observation of its own; later the concern has it, and an end date speaks for itself. */
export function statusOf(
  observation: Element,
  concern: Element | undefined,
  place: Place,
): string | undefined {
  const said = all(observation, 'entryRelationship', 'observation').find((one) =>
    PROBLEM_STATUS.some((template) => hasTemplate(one, template)),
  )
  const status = said && codedText(child(said, 'value'), place)?.toLowerCase()
  if (status !== undefined) return status
  const tracked = attribute(child(concern, 'statusCode'), 'code')
  const high = child(child(observation, 'effectiveTime'), 'high')
  const ended = timeOf(high) !== undefined || (high !== undefined && tracked !== 'active')
  return ended ? 'resolved' : tracked
}

function readProblem(observation: Element, concern: Element | undefined, place: Place) {
  const value = child(observation, 'value')
  const text = statementText(value, observation, place)
  if (text === undefined) {
    place.leaveOut('problem', 'It has neither a code nor a text.', true)
    return []
  }
  if (isNegated(observation)) {
    place.leaveOut(
      `Not present: ${text}`,
      'It says that the patient does not have it, which is not a problem.',
    )
    return []
  }
  const fact = makeFact(observation, place, {
    kind: 'condition',
    text,
    codes: codesOf(value),
    status: statusOf(observation, concern, place),
    ...timeSpan(child(observation, 'effectiveTime')),
    ...detail({
      type: codedText(child(observation, 'code'), place),
      recordedOn: timeOf(child(child(observation, 'author'), 'time')),
    }),
  })
  return [fact]
}

/** A concern (act) holds one or more problem observations; some senders write the observation alone. */
export const readProblems: ReadEntry = (statement, place) =>
  statement.name === 'observation'
    ? readProblem(statement, undefined, place)
    : all(statement, 'entryRelationship', 'observation').flatMap((one) => readProblem(one, statement, place))
