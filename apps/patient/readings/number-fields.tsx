import { mySession } from '../../../modules/access/patient-contract.ts'
import { type Kind, POSSIBLE, UNITS_OF } from '../../../modules/readings/kinds-contract.ts'
import { Choice } from '../../kit/choice.tsx'
import { Field } from '../../kit/field.tsx'
import { useWords } from '../../kit/language.tsx'
import { useRead } from '../../kit/server-state.ts'
import type { ReadingDraft } from './reading-draft.ts'

export type FieldErrors = Partial<Record<'value' | 'lower' | 'at', string | undefined>>
type NumberFieldsProps = {
  kind: Kind
  draft: ReadingDraft
  onChange: (part: Partial<ReadingDraft>) => void
  errors: FieldErrors
}

const MOODS = ['5', '4', '3', '2', '1'] as const

const WeightUnit = ({ draft, onChange }: Pick<NumberFieldsProps, 'draft' | 'onChange'>) => {
  const t = useWords()
  const options = UNITS_OF.weight.map((unit) => ({
    value: unit,
    label: t(unit === 'kg' ? 'patient.readings.unit.kg' : 'patient.readings.unit.lb'),
  }))
  return (
    <Choice
      legend={t('patient.readings.unit')}
      options={options}
      value={draft.unit}
      onChange={(unit) => onChange({ unit })}
    />
  )
}

/** The one number of this kind, or the two; how she feels is one of five answers. */
export const NumberFields = ({ kind, draft, onChange, errors }: NumberFieldsProps) => {
  const t = useWords()
  const phone = useRead(mySession, {}).data?.practice.phone ?? ''
  if (kind === 'mood')
    return (
      <Choice
        legend={t('patient.readings.ask.mood')}
        options={MOODS.map((value) => ({ value, label: t(`patient.readings.mood.${value}`) }))}
        value={draft.value as (typeof MOODS)[number]}
        onChange={(value) => onChange({ value })}
        {...(errors.value ? { error: errors.value } : {})}
      />
    )
  const number = { inputMode: 'decimal', autoComplete: 'off', maxLength: 6 } as const
  return (
    <>
      <Field
        {...number}
        label={t(`patient.readings.number.${kind}`)}
        hint={t(`patient.readings.hint.${kind}`, { phone })}
        error={errors.value}
        value={draft.value}
        onChange={(value) => onChange({ value })}
      />
      {POSSIBLE[kind].lower && (
        <Field
          {...number}
          label={t('patient.readings.number.lower')}
          error={errors.lower}
          value={draft.lower}
          onChange={(lower) => onChange({ lower })}
        />
      )}
      {kind === 'weight' && <WeightUnit draft={draft} onChange={onChange} />}
    </>
  )
}
