import { CircleCheck, OctagonAlert, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { useKitWords } from './reader.tsx'

const shapes = { green: CircleCheck, yellow: TriangleAlert, red: OctagonAlert }

export type ZoneColor = keyof typeof shapes

/** A zone of the plan: word, shape and color together, so that no one of them is needed. */
export const Zone = ({
  color,
  word,
  children,
}: {
  color: ZoneColor
  word?: string
  children?: ReactNode
}) => {
  const Shape = shapes[color]
  const words = useKitWords()
  return (
    <section className={`zone ${color}`}>
      <Shape aria-hidden />
      <h2 className="word">{word ?? words[color]}</h2>
      {children && <div className="body">{children}</div>}
    </section>
  )
}
