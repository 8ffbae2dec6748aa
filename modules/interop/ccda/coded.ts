import type { Code } from '../reading/chart.ts'
import { makeCode } from '../reading/code-systems.ts'
import { attribute, child, childrenOf, type Element, textOf } from './element.ts'
import type { Place } from './mapping.ts'

/** Text in place, or what its `<reference value="#id"/>` points at in the narrative. */
export function referredText(text: Element | undefined, place: Place): string | undefined {
  const inPlace = textOf(text)
  if (inPlace !== undefined) return inPlace
  const reference = attribute(child(text, 'reference'), 'value') ?? attribute(text, 'value')
  return reference === undefined ? undefined : place.lookUp(reference)
}

const withTranslations = (coded: Element | undefined): Element[] =>
  coded ? [coded, ...childrenOf(coded, 'translation')] : []

export function codesOf(coded: Element | undefined): Code[] {
  return withTranslations(coded).flatMap((one) => {
    const code = attribute(one, 'code')
    return code === undefined
      ? []
      : [makeCode(attribute(one, 'codeSystem'), code, attribute(one, 'displayName'))]
  })
}

/** What a person would read: display name, original text, a translation's name, and the bare code last. */
export function codedText(coded: Element | undefined, place: Place): string | undefined {
  if (!coded) return undefined
  const names = withTranslations(coded).map((one) => attribute(one, 'displayName'))
  const original = withTranslations(coded).map((one) => referredText(child(one, 'originalText'), place))
  return [names[0], ...original, ...names.slice(1), attribute(coded, 'code')].find(
    (text) => text !== undefined,
  )
}

/** The same, falling back on the text of the statement that holds the code. */
export function statementText(
  coded: Element | undefined,
  statement: Element,
  place: Place,
): string | undefined {
  return codedText(coded, place) ?? referredText(child(statement, 'text'), place)
}
