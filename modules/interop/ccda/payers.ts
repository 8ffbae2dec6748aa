import type { IncomingFact } from '../reading/chart.ts'
import { detail } from '../reading/detail.ts'
import { codedText } from './coded.ts'
import { all, at, attribute, child, childrenOf, type Element, textOf } from './element.ts'
import { makeFact, type Place, type ReadEntry } from './mapping.ts'
import { timeSpan } from './timestamps.ts'

function payerName(policy: Element): string | undefined {
  const entities = all(policy, 'performer', 'assignedEntity')
  const names = entities.map((one) => textOf(at(one, 'representedOrganization', 'name')))
  return names.find((name) => name !== undefined)
}

/** The covered party carries the member id. */
function covered(policy: Element): Element | undefined {
  const party = childrenOf(policy, 'participant').find((one) => attribute(one, 'typeCode') === 'COV')
  return child(party, 'participantRole')
}

function readPolicy(policy: Element, coverage: Element, place: Place): IncomingFact[] {
  const type = codedText(child(policy, 'code'), place)
  const payer = payerName(policy) ?? type
  if (payer === undefined) {
    place.leaveOut('coverage', 'It names no payer.', true)
    return []
  }
  const party = covered(policy)
  const time = childrenOf(policy, 'participant')
    .map((one) => child(one, 'time'))
    .find((one) => one)
  return [
    makeFact(policy, place, {
      kind: 'coverage',
      text: payer,
      codes: [],
      status: attribute(child(coverage, 'statusCode'), 'code'),
      ...timeSpan(child(policy, 'effectiveTime') ?? time),
      ...detail({
        payer,
        type,
        memberId: attribute(child(party, 'id'), 'extension'),
        groupId: attribute(child(policy, 'id'), 'extension'),
        relationship: codedText(child(party, 'code'), place),
        order: attribute(at(coverage, 'entryRelationship', 'sequenceNumber'), 'value'),
      }),
    }),
  ]
}

/** A coverage act lists its policies in the order in which they pay. */
export const readPayers: ReadEntry = (statement, place) =>
  all(statement, 'entryRelationship', 'act').flatMap((policy) => readPolicy(policy, statement, place))
