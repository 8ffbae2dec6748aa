import { CheckRow } from '../../kit/check-row.tsx'
import { Choice } from '../../kit/choice.tsx'
import { Field } from '../../kit/field.tsx'
import { Select } from '../../kit/select.tsx'
import './medications.css'

export type Said = {
  taking: 'yes' | 'no' | 'sometimes'
  /** As chosen: a number of days, or empty where it was not asked. */
  missed: string
  hardToPay: boolean
  sideEffects: string
}
export const NOT_ASKED = { missed: '', hardToPay: false, sideEffects: '' }

/** As the server wants it. */
export const answerOf = (medicationId: string, { taking, missed, hardToPay, sideEffects }: Said) => ({
  medicationId,
  taking,
  missedDays: missed === '' ? null : Number(missed),
  hardToPay,
  sideEffects,
})

const TAKING = [
  { value: 'yes', label: 'Takes it' },
  { value: 'sometimes', label: 'Sometimes' },
  { value: 'no', label: 'Does not' },
] as const
const MISSED = [
  { value: '', label: 'Not asked' },
  ...['0', '1', '2', '3', '4', '5', '6', '7'].map((value) => ({ value, label: value })),
]

type AnswerFieldsProps = {
  legend: string
  said: Said | undefined
  onChange: (said: Said) => void
}

/** One medicine, as she says it; the rest is asked once it is known whether she takes it. */
export const AnswerFields = ({ legend, said, onChange }: AnswerFieldsProps) => (
  <div className="stack tight">
    <Choice
      legend={legend}
      options={TAKING}
      value={said?.taking}
      onChange={(taking) => onChange({ ...NOT_ASKED, ...said, taking })}
    />
    {said && (
      <fieldset className="medicine-when">
        <legend className="only-read">More about {legend}</legend>
        <div className="row">
          <Select
            label="Days missed, of the last 7"
            options={MISSED}
            value={said.missed}
            onChange={(missed) => onChange({ ...said, missed })}
          />
          <CheckRow
            label="Hard to pay for"
            checked={said.hardToPay}
            onChange={(hardToPay) => onChange({ ...said, hardToPay })}
          />
        </div>
        <Field
          label="Side effects"
          optional
          maxLength={500}
          value={said.sideEffects}
          onChange={(sideEffects) => onChange({ ...said, sideEffects })}
        />
      </fieldset>
    )}
  </div>
)
