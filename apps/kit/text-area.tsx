import type { TextareaHTMLAttributes } from 'react'
import { Labelled, type LabelledProps } from './labelled.tsx'

type TextAreaProps = LabelledProps &
  Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'value' | 'onChange'> & {
    value: string
    onChange: (value: string) => void
  }

export const TextArea = ({ label, hint, error, optional, onChange, ...input }: TextAreaProps) => (
  <Labelled {...{ label, hint, error, optional }}>
    {(wiring) => (
      <textarea
        rows={3}
        {...input}
        {...wiring}
        className="input"
        onChange={(event) => onChange(event.target.value)}
      />
    )}
  </Labelled>
)
