import type { ContactDraftInput } from '../../../modules/contacts/contract.ts'
import { Choice } from '../../kit/choice.tsx'
import { Field } from '../../kit/field.tsx'
import { fieldError } from '../../kit/server-state.ts'
import { TextArea } from '../../kit/text-area.tsx'
import { SensitiveChoice } from './sensitive-choice.tsx'

type AnswersProps = {
  draft: ContactDraftInput
  change: (part: Partial<ContactDraftInput>) => void
  problem: unknown
  ask: string
  language: string
}

const UNDERSTOOD = [
  { value: 'yes', label: 'Said it right' },
  { value: 'retaught', label: 'Explained again, then right' },
  { value: 'unclear', label: 'Still unclear' },
] as const

/** The three answers she and her family will read, and the teach-back. A contact does not close without them. */
export const CallAnswers = ({ draft, change, problem, ask, language }: AnswersProps) => {
  const back = draft.teachBack
  const teach = (part: Partial<NonNullable<typeof back>>) =>
    change({ teachBack: { asked: ask, understood: 'yes', patientWords: '', ...back, ...part } })
  return (
    <section className="stack">
      <h2>The three answers</h2>
      <p className="quiet">
        In plain words, in the patient’s language. The patient and those who may see it read exactly this.
      </p>
      <TextArea
        label="What do I do now?"
        value={draft.doNow}
        onChange={(doNow) => change({ doNow })}
        error={fieldError(problem, 'doNow')}
      />
      <TextArea
        label="What do I watch for?"
        value={draft.watchFor}
        onChange={(watchFor) => change({ watchFor })}
        error={fieldError(problem, 'watchFor')}
      />
      <TextArea
        label="Whom do I call?"
        value={draft.whoToCall}
        onChange={(whoToCall) => change({ whoToCall })}
        error={fieldError(problem, 'whoToCall')}
      />
      <SensitiveChoice chosen={draft.sensitive} onChange={(sensitive) => change({ sensitive })} />
      <h2>Teach-back</h2>
      <p lang={language}>{ask}</p>
      <Choice
        legend="How it went"
        options={UNDERSTOOD}
        value={back?.understood}
        onChange={(understood) => teach({ understood })}
        error={fieldError(problem, 'teachBack')}
      />
      <Field
        label="In the patient’s own words"
        optional
        value={back?.patientWords ?? ''}
        onChange={(patientWords) => teach({ patientWords })}
      />
    </section>
  )
}
