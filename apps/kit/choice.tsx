import { useId } from 'react'
import type { Option } from './select.tsx'

type ChoiceProps<T extends string> = {
  legend: string
  options: readonly Option<T>[]
  value: T | undefined
  onChange: (value: T) => void
  error?: string
}

/** A few answers to one question, each as large as a thumb. */
export const Choice = <T extends string>({ legend, options, value, onChange, error }: ChoiceProps<T>) => {
  const id = useId()
  return (
    <fieldset className="choice field" aria-describedby={error ? `${id}-error` : undefined}>
      <legend>{legend}</legend>
      <div className="options">
        {options.map((option) => (
          <label key={option.value} className="option">
            <input
              type="radio"
              name={id}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            {option.label}
          </label>
        ))}
      </div>
      {error && (
        <span className="error" id={`${id}-error`}>
          {error}
        </span>
      )}
    </fieldset>
  )
}
