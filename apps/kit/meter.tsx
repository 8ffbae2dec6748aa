import { useId } from 'react'

type MeterProps = { label: string; value: number; max?: number; text?: string }

/** How much of something is there, with its figure written out. */
export const Meter = ({
  label,
  value,
  max = 100,
  text = `${Math.round((100 * value) / max)}%`,
}: MeterProps) => {
  const id = useId()
  return (
    <div className="meter">
      <span id={id}>{label}</span>
      <span className="number">{text}</span>
      <meter aria-labelledby={id} aria-valuetext={text} min={0} max={max} value={value} />
    </div>
  )
}
