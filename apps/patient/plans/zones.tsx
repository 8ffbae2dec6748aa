import type { PlainPlan } from '../../../modules/plans/contract.ts'
import { useWords } from '../../kit/language.tsx'
import { Zone } from '../../kit/zone.tsx'

const COLORS = ['green', 'yellow', 'red'] as const
type Problem = PlainPlan['problems'][number]

/** One illness: what to expect, then what she may notice and what she does then, by color. */
const ProblemZones = ({ problem, language }: { problem: Problem; language: string }) => {
  const t = useWords()
  const { name, expect, feelBetter } = problem
  return (
    <section className="stack">
      <h2 lang={language}>{name}</h2>
      {expect && <p lang={language}>{expect}</p>}
      {COLORS.filter((color) => problem[color].length > 0).map((color) => (
        <Zone key={color} color={color} word={`${t(`zone.${color}`)}: ${t(`zone.${color}Lead`)}`}>
          <ul className="plain-list stack tight" lang={language}>
            {problem[color].map(({ notice, do: what }) => (
              <li key={`${notice} ${what}`}>
                {notice} <strong>{what}</strong>
              </li>
            ))}
          </ul>
        </Zone>
      ))}
      {feelBetter && (
        <div>
          <h3>{t('patient.plan.feelBetter')}</h3>
          <p lang={language}>{feelBetter}</p>
        </div>
      )}
    </section>
  )
}

/** How are you today: all her illnesses, each with its colors. */
export const Zones = ({ problems, language }: Pick<PlainPlan, 'problems' | 'language'>) => {
  const t = useWords()
  if (problems.length === 0) return null
  return (
    <>
      <section className="stack tight">
        <h2>{t('patient.plan.zones')}</h2>
        <p>{t('patient.plan.zonesLead')}</p>
      </section>
      {problems.map((problem) => (
        <ProblemZones key={problem.id} problem={problem} language={language} />
      ))}
    </>
  )
}
