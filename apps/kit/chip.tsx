import { Circle, CircleCheck, CircleDot, type LucideIcon, OctagonAlert, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'

const shapes = { sand: Circle, teal: CircleDot, green: CircleCheck, yellow: TriangleAlert, red: OctagonAlert }

export type ChipTone = keyof typeof shapes

/** A word with a shape. Green, yellow and red are kept for zones and alarms. */
export const Chip = ({
  tone = 'sand',
  icon,
  children,
}: {
  tone?: ChipTone
  icon?: LucideIcon
  children: ReactNode
}) => {
  const Shape = icon ?? shapes[tone]
  return (
    <span className={`chip ${tone}`}>
      <Shape aria-hidden />
      {children}
    </span>
  )
}
