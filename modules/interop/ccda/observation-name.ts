import type { Code } from '../reading/chart.ts'
import { codedText, codesOf, statementText } from './coded.ts'
import { attribute, child, type Element, hasTemplate } from './element.ts'
import type { Place } from './mapping.ts'

const SMOKING = 'Smoking status'
const BY_TEMPLATE: [template: string, name: string][] = [
  ['2.16.840.1.113883.10.20.22.4.78', SMOKING],
  ['2.16.840.1.113883.10.20.22.4.85', 'Tobacco use'],
  ['2.16.840.1.113883.10.20.15.3.8', 'Pregnancy'],
]

/** What was observed. ASSERTION says only that the value says it all, so it is neither a name nor a code. */
export function observationName(observation: Element, place: Place): { text?: string; codes: Code[] } {
  const coded = child(observation, 'code')
  const asserted = attribute(coded, 'code') === 'ASSERTION'
  const byTemplate = BY_TEMPLATE.find(([template]) => hasTemplate(observation, template))?.[1]
  const codes = codesOf(coded).filter(({ code }) => code !== 'ASSERTION')
  const said = asserted
    ? codedText(child(observation, 'value'), place)
    : statementText(coded, observation, place)
  const onlyCode = said === undefined || said === attribute(coded, 'code') || asserted
  const text = (onlyCode ? byTemplate : undefined) ?? said
  return { ...(text === undefined ? {} : { text }), codes }
}
