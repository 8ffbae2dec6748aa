import { useState } from 'react'
import { answerSet, type QuestionSetView, readInstruments } from '../../../modules/instruments/contract.ts'
import { readInbox } from '../../../modules/messages/inbox-contract.ts'
import { Button } from '../../kit/button.tsx'
import { Choice } from '../../kit/choice.tsx'
import { newId } from '../../kit/new-id.ts'
import { Notice } from '../../kit/notice.tsx'
import { Problem } from '../../kit/problem.tsx'
import { useWrite } from '../../kit/server-state.ts'
import { NeedsPerson, Outcome } from './outcome.tsx'

type AskSetProps = { patientId: string; set: QuestionSetView; language: 'en' | 'es'; today: string }

const SAID_BY = [
  { value: 'patient', label: 'The patient' },
  { value: 'caregiver', label: 'A caregiver' },
] as const
type SaidBy = (typeof SAID_BY)[number]['value']

/** One set, read aloud in her language; safety comes before everything else as soon as it is answered. */
export const AskSet = ({ patientId, set, language: hers, today }: AskSetProps) => {
  const [id, setId] = useState(newId)
  const [answers, setAnswers] = useState<Record<string, number>>({})
  const [saidBy, setSaidBy] = useState<SaidBy>(set.key === 'caregiver' ? 'caregiver' : 'patient')
  const save = useWrite(answerSet, {
    invalidates: [readInstruments, readInbox],
    onDone: () => {
      setId(newId())
      setAnswers({})
    },
  })
  const language = set.inSpanish ? hers : 'en'
  const say = (said: { en: string; es: string | null }) =>
    language === 'es' ? (said.es ?? said.en) : said.en
  const thinksOfHarm = set.key === 'phq-9' && (answers.harm ?? 0) > 0
  if (save.data) return <Outcome outcome={save.data} onAgain={() => save.reset()} />
  return (
    <div className="stack">
      {hers === 'es' && !set.inSpanish && (
        <Notice
          happened="This set has no official Spanish text here."
          next="Ask it with an interpreter, and say so in your note."
        />
      )}
      <Choice legend="Who answers" options={SAID_BY} value={saidBy} onChange={setSaidBy} />
      <p lang={language}>
        <strong>{say(set.lead)}</strong>
      </p>
      <div className="stack" lang={language}>
        {set.questions.map((question, at) => (
          <Choice
            key={question.key}
            legend={`${at + 1}. ${say(question)}`}
            options={question.options.map((option, index) => ({ value: String(index), label: say(option) }))}
            value={answers[question.key]?.toString()}
            onChange={(index) => setAnswers({ ...answers, [question.key]: Number(index) })}
          />
        ))}
      </div>
      {thinksOfHarm && <NeedsPerson />}
      <div className="actions">
        <Button
          look="primary"
          busy={save.isPending}
          disabled={Object.keys(answers).length === 0}
          onClick={() =>
            save.mutate({ patientId, id, askedOn: today, saidBy, setKey: set.key, language, answers })
          }
        >
          Save the answers
        </Button>
      </div>
      {save.error && <Problem error={save.error} />}
      <p className="quiet">{set.credit}</p>
    </div>
  )
}
