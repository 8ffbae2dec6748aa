import type { IncomingFact } from '../reading/chart.ts'
import { detail } from '../reading/detail.ts'
import { codedText, codesOf, statementText } from './coded.ts'
import { all, at, attribute, child, childrenOf, type Element, hasTemplate } from './element.ts'
import { isNegated, makeFact, type Place, type ReadEntry } from './mapping.ts'
import { statusOf } from './problems.ts'
import { timeOf, timeSpan } from './timestamps.ts'

const REACTION = ['2.16.840.1.113883.10.20.22.4.9', '2.16.840.1.113883.10.20.1.54']
const SEVERITY = ['2.16.840.1.113883.10.20.22.4.8', '2.16.840.1.113883.10.20.1.55']
const CRITICALITY = ['2.16.840.1.113883.10.20.22.4.145']
const STATUS = ['2.16.840.1.113883.10.20.22.4.28', '2.16.840.1.113883.10.20.1.39']

function related(observation: Element, templates: string[]): Element[] {
  const here = all(observation, 'entryRelationship', 'observation')
  return here.filter((one) => templates.some((template) => hasTemplate(one, template)))
}

const said = (observation: Element | undefined, place: Place): string | undefined =>
  observation && statementText(child(observation, 'value'), observation, place)

/** Severity stands beside the reaction in later documents and under it in earlier ones. */
function severity(observation: Element, reactions: Element[], place: Place): string | undefined {
  return said([observation, ...reactions].flatMap((one) => related(one, SEVERITY))[0], place)
}

/** The substance; where the sender coded only the kind of allergy, its text. */
function substanceOf(observation: Element): Element | undefined {
  const entities = all(observation, 'participant', 'participantRole', 'playingEntity')
  const coded = entities.map((one) => child(one, 'code'))
  return coded.find((code) => code && (codesOf(code).length > 0 || child(code, 'originalText')))
}

function readAllergy(observation: Element, concern: Element | undefined, place: Place): IncomingFact[] {
  const substance = substanceOf(observation)
  const value = child(observation, 'value')
  const named = at(observation, 'participant', 'participantRole', 'playingEntity')
  const entityName = child(named, 'name') && codedText(child(named, 'name'), place)
  const text = codedText(substance, place) ?? entityName ?? statementText(value, observation, place)
  const reactions = related(observation, REACTION)
  if (text === undefined) {
    place.leaveOut('allergy', 'It names no substance.', true)
    return []
  }
  if (isNegated(observation)) {
    place.leaveOut(`No allergy: ${text}`, 'It says that there is none, which is not an allergy.')
    return []
  }
  const shown = reactions.map((one) => said(one, place)).filter((one) => one !== undefined)
  const ownStatus = said(related(observation, STATUS)[0], place)?.toLowerCase()
  const fact = makeFact(observation, place, {
    kind: 'allergy',
    text,
    codes: substance ? codesOf(substance) : codesOf(value),
    status: ownStatus ?? statusOf(observation, concern, place),
    ...timeSpan(child(observation, 'effectiveTime')),
    ...detail({
      reaction: [...new Set(shown)].join(', '),
      severity: severity(observation, reactions, place),
      criticality: said(related(observation, CRITICALITY)[0], place),
      type: codedText(value, place),
      recordedOn: timeOf(child(child(observation, 'author'), 'time')),
    }),
  })
  return [fact]
}

export const readAllergies: ReadEntry = (statement, place) => {
  if (statement.name === 'observation') return readAllergy(statement, undefined, place)
  const found = childrenOf(statement, 'entryRelationship').flatMap((one) => childrenOf(one, 'observation'))
  if (found.length === 0 && attribute(statement, 'nullFlavor') === undefined)
    place.leaveOut('allergy', 'It names no substance.', true)
  return found.flatMap((one) => readAllergy(one, statement, place))
}
