import type { ContactDraftInput } from '../../../modules/contacts/contract.ts'
import { Button } from '../../kit/button.tsx'
import { Choice } from '../../kit/choice.tsx'
import { Field } from '../../kit/field.tsx'
import { Zone } from '../../kit/zone.tsx'
import type { Opened } from './use-call.ts'

type QuestionProps = {
  question: Opened['script']['core'][number]
  draft: ContactDraftInput
  change: (part: Partial<ContactDraftInput>) => void
  language: string
}

/** One question: its answers with their zones, what is asked as well where it is not well, or that it was left out. */
export const ScriptQuestion = ({ question, draft, change, language }: QuestionProps) => {
  const { key, ask, answers, more } = question
  const said = draft.answers[key]
  const zone = answers.find(({ say }) => say === said)?.zone
  const skipped = draft.skipped.includes(key)
  const answer = (name: string, words: string) =>
    change({
      answers: { ...draft.answers, [name]: words },
      skipped: draft.skipped.filter((one) => one !== name),
    })
  const skip = () =>
    change({
      skipped: skipped ? draft.skipped.filter((one) => one !== key) : [...draft.skipped, key],
    })
  return (
    <div className="stack tight">
      <div lang={language}>
        <Choice
          legend={ask}
          options={answers.map(({ say }) => ({ value: say, label: say }))}
          value={said}
          onChange={(words) => answer(key, words)}
        />
      </div>
      {zone && zone !== 'green' && <Zone color={zone} />}
      {zone && zone !== 'green' && more && (
        <div lang={language}>
          <Field
            label={more}
            optional
            value={draft.answers[`${key}.more`] ?? ''}
            onChange={(words) => answer(`${key}.more`, words)}
          />
        </div>
      )}
      {!said && (
        <div className="row">
          <Button look="plain" aria-pressed={skipped} onClick={skip}>
            {skipped ? 'Left out. Ask it after all' : 'Leave this out'}
          </Button>
        </div>
      )}
    </div>
  )
}
