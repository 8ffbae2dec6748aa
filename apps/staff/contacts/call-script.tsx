import type { ContactDraftInput } from '../../../modules/contacts/contract.ts'
import { Choice } from '../../kit/choice.tsx'
import { Field } from '../../kit/field.tsx'
import { TextArea } from '../../kit/text-area.tsx'
import { Zone } from '../../kit/zone.tsx'
import { MedicineReview } from './medicine-review.tsx'
import type { Opened } from './use-call.ts'

type ScriptProps = {
  script: Opened['script']
  draft: ContactDraftInput
  change: (part: Partial<ContactDraftInput>) => void
  language: string
  patientId: string
  contactId: string
}

/** The words to say and what she answered; a question left open stays visible. */
export const CallScript = ({ script, draft, change, language, patientId, contactId }: ScriptProps) => {
  const answer = (key: string, said: string) => change({ answers: { ...draft.answers, [key]: said } })
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
        {script.core.map(({ key, ask, answers }) => {
          const zone = answers.find(({ say }) => say === draft.answers[key])?.zone
          return (
            <div key={key} lang={language} className="stack tight">
              <Choice
                legend={ask}
                options={answers.map(({ say }) => ({ value: say, label: say }))}
                value={draft.answers[key]}
                onChange={(said) => answer(key, said)}
              />
              {zone && zone !== 'green' && <Zone color={zone} />}
            </div>
          )
        })}
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
