import type { Source } from './source.ts'

/** Home from a hospital and not called in time yet, or late with a step: the clock is Medicare's, in words. */
export const wayHome: Source = ({ transition }) => {
  if (!transition) return null
  const waits = transition.contact === 'open' || transition.contact === 'late'
  if (!waits && !transition.isLate) return null
  return {
    kind: transition.isLate ? 'urgent' : 'discharge',
    on: transition.contactDueOn,
    because: `Home from ${transition.facility}. ${transition.clockWords}`,
  }
}
