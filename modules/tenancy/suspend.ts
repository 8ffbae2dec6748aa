import { byOperator } from '../../platform/operator.ts'
import { refuse } from '../../platform/refusal.ts'
import { runInPractice } from '../../platform/unit-of-work.ts'
import { addSuspension } from '../practice/index.ts'
import type { Keeper, Named } from './operator.ts'
import { wakeJobs } from './store.ts'

/** Stops or resumes a practice: sign-ins, screens, jobs and commands. The data stays. False: it was so already. */
const turn = async (
  { world, operator }: Keeper,
  { id }: Named,
  what: 'suspended' | 'resumed',
  reason: string,
): Promise<boolean> => {
  if (reason.trim().length < 5) refuse('NO_REASON', 'Say in a few words why: at least five letters.')
  const work = { ...byOperator(id), whileSuspended: 'runs' as const }
  const done = await runInPractice(world, work, async (context) => {
    const { tx, practice, now, newId } = context
    if (Boolean(practice.suspended) === (what === 'suspended')) return false
    await addSuspension(tx, { practiceId: id, id: newId(), what, reason, doneBy: operator, doneAt: now })
    context.touch({ action: `practice ${what}`, thing: 'practice.suspension', detail: { reason } })
    return true
  })
  return done?.value ?? false
}

export const suspend = (keeper: Keeper, practice: Named, reason: string) =>
  turn(keeper, practice, 'suspended', reason)

/** Goes on where it stopped: what waited is done now. */
export const resume = async (keeper: Keeper, practice: Named, reason: string): Promise<number | null> =>
  (await turn(keeper, practice, 'resumed', reason)) ? wakeJobs(keeper.ownerDb, practice.id) : null
