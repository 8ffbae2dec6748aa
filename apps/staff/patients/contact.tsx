import { useState } from 'react'
import { changePatient, readPatient } from '../../../modules/patients/contract.ts'
import { Button } from '../../kit/button.tsx'
import { Field } from '../../kit/field.tsx'
import { Problem } from '../../kit/problem.tsx'
import { Select } from '../../kit/select.tsx'
import { fieldError, useWrite } from '../../kit/server-state.ts'
import type { Chart } from '../chart-frame.tsx'

const FIELDS = [
  ['phone', 'Phone'],
  ['email', 'E-mail'],
  ['addressLine', 'Street'],
  ['city', 'City'],
  ['state', 'State (two letters)'],
  ['postalCode', 'ZIP code (9 digits for claims)'],
  ['mbi', 'Medicare number (from her card)'],
] as const

/** How to reach her, her language, and her Medicare number; refused when a colleague saved in between. */
export const Contact = ({ chart }: { chart: Chart }) => {
  const { patient } = chart
  const [typed, setTyped] = useState(() =>
    Object.fromEntries(FIELDS.map(([key]) => [key, patient[key] ?? ''])),
  )
  const [language, setLanguage] = useState<'en' | 'es'>(patient.language === 'es' ? 'es' : 'en')
  const change = useWrite(changePatient, { invalidates: [readPatient] })
  const save = () => {
    const filled = Object.fromEntries(FIELDS.map(([key]) => [key, typed[key]?.trim() || null])) as Record<
      (typeof FIELDS)[number][0],
      string | null
    >
    change.mutate({
      patientId: patient.id,
      version: patient.version,
      language,
      deceasedOn: patient.deceasedOn,
      ...filled,
    })
  }
  return (
    <details>
      <summary>Change address, phone, language, Medicare number</summary>
      <div className="stack">
        {FIELDS.map(([key, label]) => (
          <Field
            key={key}
            label={label}
            value={typed[key] ?? ''}
            onChange={(value) => setTyped({ ...typed, [key]: value })}
            error={fieldError(change.error, key)}
          />
        ))}
        <Select
          label="Language"
          options={[
            { value: 'en', label: 'English' },
            { value: 'es', label: 'Spanish' },
          ]}
          value={language}
          onChange={setLanguage}
        />
        <Button look="quiet" busy={change.isPending} onClick={save}>
          Save
        </Button>
        {change.error && <Problem error={change.error} />}
      </div>
    </details>
  )
}
