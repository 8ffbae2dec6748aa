import { useReader } from './reader.tsx'
import { dollars } from './written.ts'

export const Money = ({ cents }: { cents: number }) => (
  <span className="number">{dollars(cents, useReader().locale)}</span>
)
