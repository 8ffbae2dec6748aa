import { Check } from 'lucide-react'
import { useKitWords } from './reader.tsx'

/** Where one stands in a few named steps; `current` counts from 0. */
export const Steps = ({
  label,
  steps,
  current,
}: {
  label: string
  steps: readonly string[]
  current: number
}) => {
  const words = useKitWords()
  return (
    <ol className="steps" aria-label={label}>
      {steps.map((step, at) => (
        <li
          key={step}
          className={at < current ? 'done' : ''}
          aria-current={at === current ? 'step' : undefined}
        >
          <span className="mark" aria-hidden>
            {at < current ? <Check className="icon" /> : at + 1}
          </span>
          {step}
          {at < current && <span className="only-read">({words.stepDone})</span>}
        </li>
      ))}
    </ol>
  )
}
