import { type FormEvent, useState } from 'react'
import type { JoinAnswers } from '../../../modules/enrollment/join-contract.ts'
import { Button } from '../../kit/button.tsx'
import { Choice } from '../../kit/choice.tsx'
import { useWords } from '../../kit/language.tsx'
import { Page } from '../../kit/page.tsx'

export const QUESTIONS = ['twoConditions', 'partB', 'seenThisYear'] as const
type Question = (typeof QUESTIONS)[number]
type Said = JoinAnswers[Question]

type OneProps = { step: number; value: Said | undefined; onAnswer: (said: Said) => void }

/** One question of the three; three answers, and "I am not sure" is one of them. */
export const JoinQuestion = ({ step, value, onAnswer }: OneProps) => {
  const t = useWords()
  const question = QUESTIONS[step] ?? QUESTIONS[0]
  const [said, setSaid] = useState(value)
  const [missing, setMissing] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (said) onAnswer(said)
    setMissing(!said)
  }
  return (
    <Page title={t('join.title')}>
      <form className="stack" onSubmit={submit}>
        <p>{t('join.step', { number: step + 1, total: QUESTIONS.length })}</p>
        <Choice
          legend={t(`join.${question}`)}
          options={(['yes', 'no', 'unsure'] as const).map((one) => ({ value: one, label: t(`join.${one}`) }))}
          value={said}
          onChange={setSaid}
          {...(missing && !said ? { error: t('join.chooseOne') } : {})}
        />
        <p className="quiet">{t(`join.${question}Hint`)}</p>
        <div className="actions">
          <Button type="submit" look="primary">
            {t('patient.act.next')}
          </Button>
        </div>
      </form>
    </Page>
  )
}
