import { type Category, categories, inSpan, never } from './categories.ts'

/** A condition as the chart stated it; only what the match needs. */
export type ConditionFact = {
  id?: string
  text: string
  codes: readonly { system: string; code: string; display?: string | undefined }[]
  status?: string | null | undefined
  startedOn?: string | null | undefined
  endedOn?: string | null | undefined
}

/** Why a fact counts: its ICD-10-CM code, or the words that arrived. */
export type Found<F extends ConditionFact = ConditionFact> = { fact: F; how: 'icd10' | 'words'; said: string }

export type ChronicMatch<F extends ConditionFact = ConditionFact> = {
  key: string
  label: string
  mild: boolean
  found: Found<F>[]
}

const over = new Set([
  'resolved',
  'inactive',
  'remission',
  'entered-in-error',
  'refuted',
  'aborted',
  'cancelled',
  'nullified',
])

const isCurrent = (fact: ConditionFact): boolean =>
  !fact.endedOn && !over.has((fact.status ?? '').trim().toLowerCase())

/** Accents and the trailing "(disorder)" of a display go; the words stay. */
export const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/\((disorder|finding|situation|morphologic abnormality)\)?\s*$/i, '')
    .trim()
    .toLowerCase()

export const codeIsIn = (category: Category, code: string): boolean =>
  category.spans.some((span) => inSpan(code, span)) && !category.except.some((span) => inSpan(code, span))

const wordsAreIn = (category: Category, text: string): boolean =>
  category.words.some((word) => word.test(text)) && !category.butNot.some((word) => word.test(text))

// A named category always wins over a "rest" category, and only the first of those is taken.
const namedFirst = (hits: Category[]): Category[] => {
  const named = hits.filter((category) => !category.rest)
  return named.length > 0 ? named : hits.slice(0, 1)
}

/** Categories of an ICD-10-CM code, dotted or not. */
export const categoriesOfCode = (code: string): Category[] =>
  namedFirst(categories.filter((category) => codeIsIn(category, code)))

/** Categories of words as they arrived. */
export const categoriesOfWords = (words: string): Category[] => {
  const text = plain(words)
  if (never.some((word) => word.test(text))) return []
  return namedFirst(categories.filter((category) => wordsAreIn(category, text)))
}

type Hit = { category: Category; how: Found['how']; said: string }

// Where a chart carries ICD-10-CM the code decides alone: words beside it may say less than it does.
const hitsOf = (fact: ConditionFact): Hit[] => {
  const icd10 = fact.codes.filter((code) => code.system === 'icd10cm').map((code) => code.code)
  if (icd10.length > 0)
    return icd10.flatMap((code) =>
      categoriesOfCode(code).map((category) => ({ category, how: 'icd10', said: code })),
    )
  const said = fact.text || (fact.codes.find((code) => code.display)?.display ?? '')
  return categoriesOfWords(said).map((category) => ({ category, how: 'words', said }))
}

/** Long-term conditions that a chart speaks of now, each with what made the match. Suggests; a person confirms. */
export const findChronic = <F extends ConditionFact>(facts: readonly F[]): ChronicMatch<F>[] => {
  const matches = new Map<string, ChronicMatch<F>>()
  for (const fact of facts.filter(isCurrent))
    for (const { category, how, said } of hitsOf(fact)) {
      const { key, label, mild } = category
      const match = matches.get(key) ?? { key, label, mild, found: [] }
      match.found.push({ fact, how, said })
      matches.set(key, match)
    }
  const order = new Map(categories.map((category, index) => [category.key, index]))
  return [...matches.values()].sort((a, b) => order.get(a.key)! - order.get(b.key)!)
}
