import { GRADE_MAX, gradeOf, plainProblems } from '../../../words/plain-words.ts'
import { EASE_MIN, easeInSpanish } from '../../../words/spanish-ease.ts'

type Measured = { words: string; problems: string[] }

const inEnglish = (texts: string[]): Measured => {
  const grades = texts.flatMap((text) => gradeOf(text) ?? [])
  const hardest = grades.length > 0 ? Math.round(Math.max(...grades)) : null
  const verdict = hardest !== null && hardest > GRADE_MAX ? `harder than grade ${GRADE_MAX}` : 'plain'
  return {
    words: hardest === null ? 'short and plain' : `${hardest} (${verdict})`,
    problems: texts.flatMap(plainProblems),
  }
}

/** English formulas say nothing of Spanish: there it is ease, 100 is the easiest. */
const inSpanish = (texts: string[]): Measured => {
  const eases = texts.flatMap((text) => easeInSpanish(text) ?? [])
  const hardest = eases.length > 0 ? Math.min(...eases) : null
  const verdict = hardest !== null && hardest < EASE_MIN ? `harder than grade ${GRADE_MAX}` : 'plain'
  return {
    words: hardest === null ? 'short and plain' : `ease ${hardest} of 100 (${verdict})`,
    problems: [],
  }
}

/** How hard the three answers are to read, and what would be plainer. It warns and stops nobody. */
export const ReadingGrade = ({ texts, language }: { texts: string[]; language: string }) => {
  const { words, problems } = language === 'es' ? inSpanish(texts) : inEnglish(texts)
  return (
    <div className="stack tight">
      <p>
        Reading grade: <strong>{words}</strong>
      </p>
      {problems.length > 0 && (
        <ul className="quiet small">
          {problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      )}
    </div>
  )
}
