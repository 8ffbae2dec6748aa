import { categories } from './categories.ts'
import { type ChronicMatch, plain } from './find-chronic.ts'

export type CodeSuggestion = { icd10: string; label: string; from: 'chart' | 'table'; reason: string }

const dotted = (code: string): string => {
  const letters = code.replaceAll('.', '').toUpperCase()
  return letters.length > 3 ? `${letters.slice(0, 3)}.${letters.slice(3)}` : letters
}

const fromChart = ({ found }: ChronicMatch): CodeSuggestion[] =>
  found
    .filter(({ how }) => how === 'icd10')
    .map(({ said, fact }) => ({
      icd10: dotted(said),
      label: fact.text,
      from: 'chart',
      reason: 'The chart carries this code.',
    }))

const fromTable = ({ key, found }: ChronicMatch): CodeSuggestion[] => {
  const suggest = categories.find((category) => category.key === key)?.suggest ?? []
  const said = found.filter(({ how }) => how === 'words').map((one) => one.said)
  if (said.length === 0) return []
  return suggest.flatMap(({ icd10, label, when }) => {
    const saidSo = when && said.find((text) => when.test(plain(text)))
    if (when && !saidSo) return []
    const reason = saidSo
      ? `The chart says “${saidSo}” and carries no ICD-10-CM code.`
      : `The chart names no ICD-10-CM code; this one says the least beyond “${said[0]}”.`
    return [{ icd10, label, from: 'table', reason }]
  })
}

/**
 * Codes a practitioner may choose for the claim, closest first. Never a choice by itself: a chart with
 * SNOMED codes only gets a list, each with its reason, and a person picks.
 */
export const suggestIcd10 = (match: ChronicMatch): CodeSuggestion[] => {
  const seen = new Set<string>()
  return [...fromChart(match), ...fromTable(match)].filter(({ icd10 }) => !seen.has(icd10) && seen.add(icd10))
}
