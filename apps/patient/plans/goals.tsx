import { CircleCheck } from 'lucide-react'
import type { PlainPlan } from '../../../modules/plans/contract.ts'
import { useWords } from '../../kit/language.tsx'
import { useDay } from '../use-day.ts'

/** What she wants to reach: in the plan's words, how it is measured, by when; and what she has done already. */
export const Goals = ({ goals, language }: Pick<PlainPlan, 'goals' | 'language'>) => {
  const t = useWords()
  const day = useDay()
  if (goals.length === 0) return null
  return (
    <section className="stack">
      <h2>{t('patient.plan.goals')}</h2>
      <ul className="plain-list stack">
        {goals.map(({ id, text, measure, target, byOn, yours, familys, met }) => (
          <li key={id} className="item">
            <strong lang={language}>{text}</strong>
            {(measure || target) && <p lang={language}>{[measure, target].filter(Boolean).join(': ')}</p>}
            {met && (
              <p className="row">
                <CircleCheck aria-hidden className="icon" />
                {t('patient.plan.goalMet')}
              </p>
            )}
            {!met && byOn && <p>{t('patient.plan.goalBy', { date: day(byOn) })}</p>}
            {yours && <p>{t('patient.plan.goalYours')}</p>}
            {familys && <p>{t('patient.plan.goalFamilys')}</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}
