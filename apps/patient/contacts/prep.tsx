import { useState } from 'react'
import { myPrep, saveMyPrep } from '../../../modules/contacts/contract.ts'
import { Button } from '../../kit/button.tsx'
import { useWords, type WordKey } from '../../kit/language.tsx'
import { newId } from '../../kit/new-id.ts'
import { Notice } from '../../kit/notice.tsx'
import { Page } from '../../kit/page.tsx'
import { Problem } from '../../kit/problem.tsx'
import { useWrite } from '../../kit/server-state.ts'
import { TextArea } from '../../kit/text-area.tsx'

const QUESTIONS = ['symptoms', 'medicines', 'noticed', 'inTheWay', 'questions'] as const
type Question = (typeof QUESTIONS)[number]
const EMPTY: Record<Question, string> = {
  symptoms: '',
  medicines: '',
  noticed: '',
  inTheWay: '',
  questions: '',
}

/** What she wants to talk about next time: one question a screen, sent once. */
export const Prep = () => {
  const t = useWords()
  const [id] = useState(newId)
  const [step, setStep] = useState(0)
  const [said, setSaid] = useState(EMPTY)
  const send = useWrite(saveMyPrep, { invalidates: [myPrep] })
  const question = QUESTIONS[step]
  if (send.isSuccess)
    return (
      <Page title={t('patient.prep.title')}>
        <Notice kind="success" happened={t('patient.prep.sent')} />
      </Page>
    )
  const last = step === QUESTIONS.length - 1
  const nothing = QUESTIONS.every((one) => said[one].trim() === '')
  return (
    <Page title={t('patient.prep.title')} lead={t('patient.prep.lead')}>
      {question && (
        <TextArea
          label={t(`patient.prep.${question}` as WordKey)}
          value={said[question]}
          onChange={(text) => setSaid({ ...said, [question]: text })}
        />
      )}
      <div className="actions">
        {last ? (
          <Button
            look="primary"
            busy={send.isPending}
            disabled={nothing}
            onClick={() => send.mutate({ id, ...said })}
          >
            {t('patient.act.send')}
          </Button>
        ) : (
          <Button look="primary" onClick={() => setStep(step + 1)}>
            {t('patient.act.next')}
          </Button>
        )}
        {step > 0 && (
          <Button look="quiet" onClick={() => setStep(step - 1)}>
            {t('patient.act.back')}
          </Button>
        )}
      </div>
      {send.error && <Problem error={send.error} />}
    </Page>
  )
}
