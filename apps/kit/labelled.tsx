import { CircleAlert } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import { useKitWords } from './reader.tsx'

export type LabelledProps = {
  label: string
  hint?: ReactNode
  error?: string | undefined
  /** Says so in words; what is needed is not marked, because most fields are. */
  optional?: boolean
}

type Wiring = { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true }

/** Label above, hint below it, the error in words beneath: the same for every kind of input. */
export const Labelled = (props: LabelledProps & { children: (wiring: Wiring) => ReactNode }) => {
  const id = useId()
  const words = useKitWords()
  const { label, hint, error, optional, children } = props
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  const wiring: Wiring = {
    id,
    ...(described && { 'aria-describedby': described }),
    ...(error && { 'aria-invalid': true }),
  }
  return (
    <div className="field">
      <label htmlFor={id}>
        {label} {optional && <span className="quiet small">({words.optional})</span>}
      </label>
      {hint && (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {children(wiring)}
      {error && (
        <span className="error" id={`${id}-error`}>
          <CircleAlert aria-hidden className="icon" />
          {error}
        </span>
      )}
    </div>
  )
}
