import { Choice } from '../../kit/choice.tsx'
import { Field } from '../../kit/field.tsx'
import { useWords } from '../../kit/language.tsx'
import type { FieldErrors } from './number-fields.tsx'
import type { ReadingDraft } from './reading-draft.ts'

type WhenFieldsProps = {
  draft: ReadingDraft
  onChange: (part: Partial<ReadingDraft>) => void
  errors: FieldErrors
}

/** Just now, or a day and an hour before. */
export const WhenFields = ({ draft, onChange, errors }: WhenFieldsProps) => {
  const t = useWords()
  return (
    <>
      <Choice
        legend={t('patient.readings.when')}
        options={[
          { value: 'now', label: t('patient.readings.when.now') },
          { value: 'earlier', label: t('patient.readings.when.earlier') },
        ]}
        value={draft.when}
        onChange={(when) => onChange({ when })}
      />
      {draft.when === 'earlier' && (
        <Field
          label={t('patient.readings.when.at')}
          type="datetime-local"
          error={errors.at}
          value={draft.at}
          onChange={(at) => onChange({ at })}
        />
      )}
    </>
  )
}
