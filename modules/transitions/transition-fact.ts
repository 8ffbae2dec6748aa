import type { Context } from '../../platform/context.ts'
import { gatherProgress } from './gather-progress.ts'
import { countTimelyAttempts, reachedInTime } from './rules/transition-clock.ts'
import { readTransitionRow } from './store.ts'

/** What a month needs to know of a transition that was completed; null where there is nothing to bill. */
export const readTransitionFact = async (context: Context, transitionId: string) => {
  const row = await readTransitionRow(context.tx, transitionId)
  if (row?.endedAs !== 'complete' || !row.endedBy) return null
  const { progress } = (await gatherProgress(context, [row]))[0]!
  const held = progress.marks.get('visit_held')
  const visitOn = held?.state === 'done' ? held.onDay : null
  return {
    patientId: row.patientId,
    recordedBy: row.endedBy,
    // The month of the visit is the month in which it is billed; without one, that of the discharge says why not.
    month: (visitOn ?? row.dischargedOn).slice(0, 7),
    facts: {
      discharge: row.dischargedOn,
      contactWithin2BusinessDays: reachedInTime(progress.attempts, row.dischargedOn),
      attemptsWithin2BusinessDays: countTimelyAttempts(progress.attempts, row.dischargedOn),
      visitOn,
      mdm: progress.complexity ?? 'none',
    },
  }
}
