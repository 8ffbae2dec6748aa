import type { PlainPlan } from '../../../modules/plans/contract.ts'
import { useWords } from '../../kit/language.tsx'

type Part = Pick<PlainPlan, 'steps' | 'language'>

const Steps = ({ steps, language, you }: Part & { you: boolean }) => {
  const t = useWords()
  const some = steps.filter((step) => step.you === you)
  if (some.length === 0) return null
  return (
    <>
      <h3>{t(you ? 'patient.plan.stepYou' : 'patient.plan.stepWe')}</h3>
      <ul className="plain-list stack" lang={language}>
        {some.map(({ id, text, who, every }) => (
          <li key={id} className="item">
            {text}
            <p className="quiet small">{[!you && who, every].filter(Boolean).join(', ')}</p>
          </li>
        ))}
      </ul>
    </>
  )
}

/** Her steps first, then ours with who does them. */
export const WhoDoesWhat = ({ steps, language }: Part) => {
  const t = useWords()
  if (steps.length === 0) return null
  return (
    <section className="stack">
      <h2>{t('patient.plan.steps')}</h2>
      <Steps steps={steps} language={language} you />
      <Steps steps={steps} language={language} you={false} />
    </section>
  )
}
