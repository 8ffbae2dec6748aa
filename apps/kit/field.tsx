import type { InputHTMLAttributes } from 'react'
import { Labelled, type LabelledProps } from './labelled.tsx'

type FieldProps = LabelledProps &
  Omit<InputHTMLAttributes<HTMLInputElement>, 'value' | 'onChange'> & {
    value: string
    onChange: (value: string) => void
  }

/** One line of text; `type="date"` gives the browser's own date picker, which people already know. */
export const Field = ({ label, hint, error, optional, onChange, ...input }: FieldProps) => (
  <Labelled {...{ label, hint, error, optional }}>
    {(wiring) => (
      <input {...input} {...wiring} className="input" onChange={(event) => onChange(event.target.value)} />
    )}
  </Labelled>
)
