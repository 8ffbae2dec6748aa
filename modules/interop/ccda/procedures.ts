import { detail } from '../reading/detail.ts'
import { codesOf, statementText } from './coded.ts'
import { attribute, child } from './element.ts'
import { isNegated, makeFact, type ReadEntry } from './mapping.ts'
import { performerName } from './people.ts'
import { timeSpan } from './timestamps.ts'

/** C-CDA writes a procedure as a procedure, an act or an observation. */
const FORMS = new Set(['procedure', 'act', 'observation'])

export const readProcedures: ReadEntry = (statement, place) => {
  if (!FORMS.has(statement.name)) return []
  const code = child(statement, 'code')
  const text = statementText(code, statement, place)
  if (text === undefined) {
    place.leaveOut('procedure', 'It has neither a code nor a text.', true)
    return []
  }
  if (isNegated(statement)) {
    place.leaveOut(text, 'It was not done.')
    return []
  }
  return [
    makeFact(statement, place, {
      kind: 'procedure',
      text,
      codes: codesOf(code),
      status: attribute(child(statement, 'statusCode'), 'code'),
      ...timeSpan(child(statement, 'effectiveTime')),
      ...detail({ practitioner: performerName(statement) }),
    }),
  ]
}
