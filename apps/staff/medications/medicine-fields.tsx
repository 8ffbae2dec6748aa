import type { DayPart, Status } from '../../../modules/medications/contract.ts'
import { CheckRow } from '../../kit/check-row.tsx'
import { Choice } from '../../kit/choice.tsx'
import { Field } from '../../kit/field.tsx'
import { fieldError } from '../../kit/server-state.ts'
import { DAY_PART_WORDS, STATUSES } from './medicine-words.ts'

export type Words = {
  name: string
  dose: string
  directions: string
  purpose: string
  prescriber: string
  dayParts: DayPart[]
  status: Status
}

/** Nothing written is null, so that "not recorded" and "empty" are one. */
export const asSent = ({ dayParts, status, name, ...words }: Words) => ({
  name,
  dayParts,
  status,
  dose: words.dose || null,
  directions: words.directions || null,
  purpose: words.purpose || null,
  prescriber: words.prescriber || null,
})

type FieldsProps = { words: Words; onChange: (patch: Partial<Words>) => void; error: unknown }

const DayParts = ({ words, onChange }: Pick<FieldsProps, 'words' | 'onChange'>) => (
  <fieldset className="medicine-when">
    <legend>When</legend>
    <div className="row">
      {DAY_PART_WORDS.map(({ value, label }) => (
        <CheckRow
          key={value}
          label={label}
          checked={words.dayParts.includes(value)}
          onChange={(checked) =>
            onChange({
              dayParts: checked
                ? [...words.dayParts, value]
                : words.dayParts.filter((part) => part !== value),
            })
          }
        />
      ))}
    </div>
  </fieldset>
)

export const MedicineFields = ({ words, onChange, error }: FieldsProps) => (
  <>
    <Field
      label="Medicine"
      value={words.name}
      onChange={(name) => onChange({ name })}
      error={fieldError(error, 'name')}
    />
    <Choice
      legend="Is it taken?"
      options={STATUSES}
      value={words.status}
      onChange={(status) => onChange({ status })}
    />
    <Field label="Dose" optional value={words.dose} onChange={(dose) => onChange({ dose })} />
    <Field
      label="How it is taken"
      hint="The patient reads this."
      value={words.directions}
      onChange={(directions) => onChange({ directions })}
    />
    <DayParts words={words} onChange={onChange} />
    <Field
      label="What it is for"
      hint="In everyday words, such as “water in the legs”."
      value={words.purpose}
      onChange={(purpose) => onChange({ purpose })}
    />
    <Field
      label="Prescribed by"
      optional
      value={words.prescriber}
      onChange={(prescriber) => onChange({ prescriber })}
    />
  </>
)
