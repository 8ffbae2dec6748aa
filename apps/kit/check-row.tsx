import { type ReactNode, useId } from 'react'

type CheckRowProps = {
  label: ReactNode
  hint?: ReactNode
  checked: boolean
  onChange: (checked: boolean) => void
  disabled?: boolean
}

/** A checkbox whose whole row can be pressed. */
export const CheckRow = ({ label, hint, checked, onChange, disabled }: CheckRowProps) => {
  const id = useId()
  return (
    <label className="check-row">
      <input
        type="checkbox"
        checked={checked}
        disabled={disabled}
        aria-describedby={hint ? id : undefined}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>{label}</span>
      {hint && (
        <span className="hint" id={id}>
          {hint}
        </span>
      )}
    </label>
  )
}
