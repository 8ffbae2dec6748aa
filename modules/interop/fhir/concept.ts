import type { Code } from '../reading/chart.ts'
import { makeCode } from '../reading/code-systems.ts'
import { list, type Tree, tree, words } from './tree.ts'

/** The codes of a CodeableConcept, as they arrived. */
export function conceptCodes(concept: unknown): Code[] {
  return list(tree(concept).coding).flatMap(codingCodes)
}

export function codingCodes(coding: Tree): Code[] {
  const code = words(coding.code)
  return code === undefined ? [] : [makeCode(words(coding.system), code, words(coding.display))]
}

/** What a person would read: the text, else a display, else the bare code. */
export function conceptText(concept: unknown): string | undefined {
  const { text, coding } = tree(concept)
  const codings = list(coding)
  const display = codings.map((one) => words(one.display)).find((one) => one !== undefined)
  return words(text) ?? display ?? codings.map((one) => words(one.code)).find((one) => one !== undefined)
}

export function conceptCode(concept: unknown): string | undefined {
  return words(list(tree(concept).coding)[0]?.code) ?? words(tree(concept).text)
}

export function conceptTexts(concepts: unknown): string | undefined {
  const texts = list(concepts)
    .map(conceptText)
    .filter((text) => text !== undefined)
  return texts.length > 0 ? [...new Set(texts)].join(', ') : undefined
}
