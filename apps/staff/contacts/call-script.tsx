import type { ContactDraftInput } from '../../../modules/contacts/contract.ts'
import { Field } from '../../kit/field.tsx'
import { TextArea } from '../../kit/text-area.tsx'
import { EnterReading } from '../readings/enter-reading.tsx'
import { MedicineReview } from './medicine-review.tsx'
import { ScriptQuestion } from './script-question.tsx'
import type { Opened } from './use-call.ts'

type ScriptProps = {
  script: Opened['script']
  draft: ContactDraftInput
  change: (part: Partial<ContactDraftInput>) => void
  language: string
  patientId: string
  contactId: string
}

/** The words to say and what she answered: a question opens what belongs to its answer, and one left out is marked. */
export const CallScript = ({ script, draft, change, language, patientId, contactId }: ScriptProps) => {
  const answer = (key: string, said: string) => change({ answers: { ...draft.answers, [key]: said } })
  const questions = (list: Opened['script']['core']) =>
    list.map((question) => (
      <ScriptQuestion
        key={question.key}
        question={question}
        draft={draft}
        change={change}
        language={language}
      />
    ))
  return (
    <div className="stack loose">
      <section className="stack" lang={language}>
        <h2 lang="en">Opening</h2>
        {script.opening.map(({ key, say }) => (
          <p key={key}>{say}</p>
        ))}
      </section>
      <section className="stack">
        <h2>How it is going</h2>
        {questions(script.core)}
      </section>
      {script.conditions.length > 0 && (
        <section className="stack">
          <h2>Her conditions</h2>
          {questions(script.conditions)}
        </section>
      )}
      <section className="stack">
        <h2>Readings</h2>
        <EnterReading patientId={patientId} />
      </section>
      <section className="stack">
        <h2>Medicines</h2>
        <MedicineReview patientId={patientId} contactId={contactId} />
        {script.medicines.map(({ key, say }) => (
          <div key={key} lang={language}>
            <Field
              label={say}
              optional
              value={draft.answers[`medicines.${key}`] ?? ''}
              onChange={(said) => answer(`medicines.${key}`, said)}
            />
          </div>
        ))}
      </section>
      <TextArea label="Note" optional value={draft.note} onChange={(note) => change({ note })} />
    </div>
  )
}
