import { detail } from '../reading/detail.ts'
import { codedText } from './coded.ts'
import { attribute, child } from './element.ts'
import { isNegated, makeFact, type ReadEntry } from './mapping.ts'
import { performerName } from './people.ts'
import { lotNumber, productOf } from './product.ts'
import { timeSpan } from './timestamps.ts'

export const readImmunizations: ReadEntry = (statement, place) => {
  if (statement.name !== 'substanceAdministration') return []
  const { text, codes } = productOf(statement, place)
  if (text === undefined) {
    place.leaveOut('immunization', 'It has neither a code nor a text.', true)
    return []
  }
  if (isNegated(statement)) {
    place.leaveOut(text, 'It was not given.')
    return []
  }
  return [
    makeFact(statement, place, {
      kind: 'immunization',
      text,
      codes,
      status: attribute(child(statement, 'statusCode'), 'code'),
      ...timeSpan(child(statement, 'effectiveTime')),
      ...detail({
        lotNumber: lotNumber(statement),
        route: codedText(child(statement, 'routeCode'), place),
        practitioner: performerName(statement),
      }),
    }),
  ]
}
