import type { Source } from './source.ts'

/** A reading from home that the practice asked to be told about: a red one comes before everything but an open call. */
export const readingToSee: Source = ({ alerts }, { dayOf }) => {
  const first = alerts.find(({ zone }) => zone === 'red') ?? alerts[0]
  return (
    first && {
      kind: first.zone === 'red' ? 'urgent' : 'reading',
      on: dayOf(first.raisedAt),
      because: `A ${first.zone} reading came from home, and nobody has said what came of it.`,
    }
  )
}
