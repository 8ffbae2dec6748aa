import type { IncomingFact } from '../reading/chart.ts'
import { detail } from '../reading/detail.ts'
import { codedText, referredText } from './coded.ts'
import { all, at, attribute, child, type Element } from './element.ts'
import { isNegated, makeFact, type Place, type ReadEntry } from './mapping.ts'
import { observationName } from './observation-name.ts'
import { timeSpan } from './timestamps.ts'
import { intervalText, shownValue, type Value, valueCode } from './values.ts'

type Kind = { kind: 'vital' | 'result'; category: string }

function referenceRange(observation: Element, place: Place): string | undefined {
  const range = at(observation, 'referenceRange', 'observationRange')
  return referredText(child(range, 'text'), place) ?? intervalText(child(range, 'value'))
}

/** Habits are often told in words only; for a measurement words would be no value. */
function told(observation: Element, place: Place, category: string): Value | undefined {
  if (category !== 'social-history') return undefined
  const words = referredText(child(observation, 'text'), place)
  return words === undefined ? undefined : { valueText: words }
}

function readOne(
  observation: Element,
  organizer: Element | undefined,
  place: Place,
  { kind, category }: Kind,
): IncomingFact[] {
  const { text, codes } = observationName(observation, place)
  const value = shownValue(child(observation, 'value'), place) ?? told(observation, place, category)
  if (text === undefined || isNegated(observation)) {
    place.leaveOut(
      text ?? `${category} observation`,
      text ? 'It was not done.' : 'It has neither a code nor a text.',
    )
    return []
  }
  if (!value) {
    place.leaveOut(text, 'It has no value that can be read.')
    return []
  }
  const own = timeSpan(child(observation, 'effectiveTime'))
  return [
    makeFact(observation, place, {
      kind,
      text,
      codes,
      status: attribute(child(observation, 'statusCode'), 'code'),
      ...(own.startedOn === undefined ? timeSpan(child(organizer, 'effectiveTime')) : own),
      ...value,
      ...detail({
        category,
        valueCode: valueCode(child(observation, 'value')),
        interpretation: codedText(child(observation, 'interpretationCode'), place),
        referenceRange: referenceRange(observation, place),
        panel: organizer && codedText(child(organizer, 'code'), place),
      }),
    }),
  ]
}

/** Measurements come in panels (organizers) that share a time, or alone. */
export const readObservations =
  (kind: Kind): ReadEntry =>
  (statement, place) => {
    if (statement.name === 'observation') return readOne(statement, undefined, place, kind)
    const inside = [
      ...all(statement, 'component', 'observation'),
      ...all(statement, 'component', 'organizer', 'component', 'observation'),
    ]
    return inside.flatMap((one) => readOne(one, statement, place, kind))
  }
