import readability from 'text-readability'
import { jargon } from './jargon.ts'

export const GRADE_MAX = 6
/** Shorter ones are headings and buttons; a grade of three words says nothing. */
const WORDS_MIN = 8

// Names of drugs, places and programs are no measure of how plain a sentence is; nor is what stands in for a name.
const names = /\b(Medicare|Medicaid|Chronic Care Management|Throughline|Spanish|English)\b/g

/** What the ICU message says to a reader: each variable a short word, each choice its last branch. */
export const asRead = (message: string): string => {
  let text = message
  const choice = /\{\w+, (?:plural|select),(?:[^{}]*\{[^{}]*\})*[^{}]*\{([^{}]*)\}\s*\}/
  while (choice.test(text)) text = text.replace(choice, '$1')
  return text
    .replace(/\{[^{}]*\}/g, 'Ann')
    .replace(/#/g, '5')
    .replace(names, 'Ann')
}

export const sentencesOf = (text: string): string[] =>
  asRead(text)
    .split(/(?<=[.?!])\s+/)
    .filter((sentence) => sentence.trim() !== '')

/** The grade of the hardest sentence that is long enough to have one; null for a few words. */
export const gradeOf = (text: string): number | null => {
  const grades = sentencesOf(text)
    .filter((sentence) => readability.lexiconCount(sentence) >= WORDS_MIN)
    .map((sentence) => readability.fleschKincaidGrade(sentence))
  return grades.length > 0 ? Math.max(0, ...grades) : null
}

/** What a sixth-grader would stumble over: sentences that are too hard, words that are jargon. Empty when plain. */
export const plainProblems = (text: string): string[] => {
  const hard = sentencesOf(text)
    .filter((sentence) => readability.lexiconCount(sentence) >= WORDS_MIN)
    .map((sentence) => ({ sentence, grade: readability.fleschKincaidGrade(sentence) }))
    .filter(({ grade }) => grade > GRADE_MAX)
    .map(({ sentence, grade }) => `grade ${grade}: ${sentence}`)
  const words = Object.keys(jargon).filter((word) => new RegExp(`\\b(?:${word})\\b`, 'i').test(asRead(text)))
  return [...hard, ...words.map((word) => `“${word}”, say “${jargon[word]}”: ${text}`)]
}
