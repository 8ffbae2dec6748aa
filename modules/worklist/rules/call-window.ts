type Hours = { callFrom: string | null; callUntil: string | null }

/** Whether the wall clock lies in the hours she wants: now, later today, or over for today. `clock` is 'HH:MM'. */
export const windowAt = ({ callFrom, callUntil }: Hours, clock: string): 'now' | 'later' | 'over' => {
  if (callFrom && clock < callFrom) return 'later'
  if (callUntil && clock >= callUntil) return 'over'
  return 'now'
}
