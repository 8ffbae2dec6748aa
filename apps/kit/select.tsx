import { ChevronDown } from 'lucide-react'
import { Labelled, type LabelledProps } from './labelled.tsx'

export type Option<T extends string> = { value: T; label: string }

type SelectProps<T extends string> = LabelledProps & {
  options: readonly Option<T>[]
  value: T | ''
  onChange: (value: T) => void
  /** Shown while nothing is chosen. */
  prompt?: string
  required?: boolean
  disabled?: boolean
}

/** The browser's own select: on a phone it is the wheel that people know. */
export const Select = <T extends string>(props: SelectProps<T>) => {
  const { label, hint, error, optional, options, value, onChange, prompt, ...rest } = props
  return (
    <Labelled {...{ label, hint, error, optional }}>
      {(wiring) => (
        <div className="select">
          <select
            {...rest}
            {...wiring}
            className="input"
            value={value}
            onChange={(event) => onChange(event.target.value as T)}
          >
            {prompt !== undefined && <option value="">{prompt}</option>}
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
          <ChevronDown aria-hidden className="icon" />
        </div>
      )}
    </Labelled>
  )
}
