import { addMonths, monthOf } from '../../platform/clock.ts'
import { type Context, staff } from '../../platform/context.ts'
import { found, refuse } from '../../platform/refusal.ts'
import type { Input, Output } from '../../platform/route.ts'
import { readStaffNames } from '../practice/index.ts'
import type { approveEntry, listFlags, reviewFlag } from './contract.ts'
import {
  addApproval,
  addFlagReview,
  readByHandUnseen,
  readFlag,
  readFlags,
  readHabits,
} from './flag-store.ts'
import { readEntry } from './store.ts'

/** One month just past a threshold is chance; a quarter of at least eight patients is a habit worth a question. */
const HABIT = { patientsMin: 8, shareMin: 0.25 }
const MONTHS_BACK = 3

/** What a supervisor looks at: the flags with what was found, and the habits. */
export const readSupervision = async (context: Context): Promise<Output<typeof listFlags>> => {
  const nameOf = await readStaffNames(context.tx)
  const flags = await readFlags(context.tx)
  const since = addMonths(monthOf(context.now, context.practice.timeZone), -MONTHS_BACK)
  const habits = (await readHabits(context.tx, since)).filter(
    ({ patients, justPast }) => patients >= HABIT.patientsMin && justPast / patients >= HABIT.shareMin,
  )
  return {
    flags: flags.map(({ id, kind, said, staffId, patientId, month, raisedAt, review }) => ({
      id,
      kind,
      said,
      staff: nameOf(staffId),
      patientId,
      month,
      raisedAt: raisedAt.toISOString(),
      review: review && {
        finding: review.finding,
        by: nameOf(review.reviewedBy),
        at: review.reviewedAt.toISOString(),
      },
    })),
    byHand: (await readByHandUnseen(context.tx)).map(({ from, ...entry }) => ({
      ...entry,
      staff: nameOf(entry.staffId),
      from: from.toISOString(),
    })),
    habits: habits.map(({ staffId, ...habit }) => ({ ...habit, staff: nameOf(staffId) })),
  }
}

/** Somebody looked: what was found is written beside the flag, which stays. */
export const review = async (context: Context, { flagId, id, finding }: Input<typeof reviewFlag>) => {
  const flag = found(await readFlag(context.tx, flagId))
  await addFlagReview(context.tx, {
    practiceId: context.practice.id,
    id,
    flagId,
    finding,
    reviewedBy: staff(context).id,
    reviewedAt: context.now,
  })
  context.touch({ action: 'time reviewed', thing: 'time.flag', thingId: flagId, patientId: flag.patientId })
  return { ok: true as const }
}

/** A colleague found time by hand right. It stays marked manual; who looked stands beside it. */
export const approveByHand = async (context: Context, { entryId, id }: Input<typeof approveEntry>) => {
  const entry = found(await readEntry(context.tx, entryId))
  found(entry.source === 'manual' ? entry : null)
  const approvedBy = staff(context).id
  if (entry.staffId === approvedBy)
    refuse('OWN_TIME', 'This is your own time. Ask a colleague to look at it.')
  await addApproval(context.tx, {
    practiceId: context.practice.id,
    id,
    entryId,
    approvedBy,
    approvedAt: context.now,
  })
  context.touch({
    action: 'time approved',
    thing: 'time.entry',
    thingId: entryId,
    patientId: entry.patientId,
  })
  return { ok: true as const }
}
