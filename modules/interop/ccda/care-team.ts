import type { IncomingFact } from '../reading/chart.ts'
import { detail } from '../reading/detail.ts'
import { codedText, codesOf } from './coded.ts'
import { all, attribute, child, childrenOf, type Element } from './element.ts'
import { makeFact, type Place, type ReadEntry } from './mapping.ts'
import { entityOf } from './people.ts'
import { timeSpan } from './timestamps.ts'

function member(
  holder: Element,
  entity: Element | undefined,
  role: Element | undefined,
  place: Place,
): IncomingFact[] {
  const { name, organization, phone, npi } = entityOf(entity)
  const text = name ?? organization
  if (text === undefined || !entity) return []
  const fact = makeFact(entity, place, {
    kind: 'care_team',
    text,
    codes: codesOf(role),
    ...timeSpan(child(holder, 'time')),
    ...detail({ role: codedText(role, place), organization, phone, npi }),
  })
  return [fact]
}

const roleOf = (performer: Element): Element | undefined =>
  child(performer, 'sdtc:functionCode') ??
  child(performer, 'functionCode') ??
  child(child(performer, 'assignedEntity'), 'code')

/** The care team section: an organizer with one act for each member. */
export const readCareTeam: ReadEntry = (statement, place) =>
  all(statement, 'component', 'act', 'performer').flatMap((one) =>
    member(one, child(one, 'assignedEntity'), roleOf(one), place),
  )

/** People around the patient: those who give care without pay, next of kin, emergency contact, guardian. */
const AROUND = new Set(['CAREGIVER', 'NOK', 'ECON', 'PRS', 'GUARD'])

const KINDS: Record<string, string> = {
  CAREGIVER: 'Caregiver',
  NOK: 'Next of kin',
  ECON: 'Emergency contact',
  PRS: 'Personal relationship',
  GUARD: 'Guardian',
}

function around(document: Element, place: Place): IncomingFact[] {
  return childrenOf(document, 'participant').flatMap((participant, index) => {
    const entity = child(participant, 'associatedEntity')
    const kind = attribute(entity, 'classCode') ?? ''
    if (!AROUND.has(kind)) return []
    const here = { ...place, path: `Header, participant ${index + 1}` }
    const facts = member(participant, entity, child(entity, 'code'), here)
    return facts.map((fact) => ({ ...fact, detail: { role: KINDS[kind]!, ...fact.detail } }))
  })
}

/** Who took part in the care that the document sums up, and who stands by the patient, as the header has it. */
export function readHeaderTeam(document: Element, place: Place): IncomingFact[] {
  const performers = all(document, 'documentationOf', 'serviceEvent', 'performer')
  const professional = performers.flatMap((one, index) =>
    member(one, child(one, 'assignedEntity'), roleOf(one), {
      ...place,
      path: `Header, performer ${index + 1}`,
    }),
  )
  return [...professional, ...around(document, place)]
}
