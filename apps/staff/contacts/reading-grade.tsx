import { GRADE_MAX, gradeOf, plainProblems } from '../../../words/plain-words.ts'

/** How hard the three answers are to read, and what would be plainer. It warns and stops nobody. */
export const ReadingGrade = ({ texts }: { texts: string[] }) => {
  const grades = texts.flatMap((text) => gradeOf(text) ?? [])
  const hardest = grades.length > 0 ? Math.round(Math.max(...grades)) : null
  const problems = texts.flatMap(plainProblems)
  return (
    <div className="stack tight">
      <p>
        Reading grade: <strong>{hardest ?? 'short and plain'}</strong>
        {hardest !== null && (hardest > GRADE_MAX ? ` (harder than grade ${GRADE_MAX})` : ' (plain)')}
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
