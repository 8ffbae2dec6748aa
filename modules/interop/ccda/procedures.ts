import { detail } from '../reading/detail.ts'
import { codesOf, statementText } from './coded.ts'
import { attribute, child, type Element } from './element.ts'
import { isNegated, makeFact, type Place, type ReadEntry } from './mapping.ts'
import { performerName } from './people.ts'
import { timeSpan } from './timestamps.ts'
import { shownValue } from './values.ts'

/** An examination written as an observation has a finding. */
function foundText(statement: Element, place: Place): string | undefined {
  if (statement.name !== 'observation') return undefined
  const { valueNumber, valueText, unit } = shownValue(child(statement, 'value'), place) ?? {}
  const value = valueNumber ?? valueText
  return value === undefined ? undefined : `${value} ${unit ?? ''}`.trim()
}

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
      ...detail({ practitioner: performerName(statement), found: foundText(statement, place) }),
    }),
  ]
}
