import { addDays, localDate } from '../../platform/clock.ts'
import { type Context, staff } from '../../platform/context.ts'
import { found, refuse } from '../../platform/refusal.ts'
import type { Input, Output } from '../../platform/route.ts'
import { readCard } from '../patients/index.ts'
import { readStaffNames } from '../practice/index.ts'
import { type endHold, HOLD_DAYS_MAX, type putOnHold, type readHolds } from './hold-contract.ts'
import { addHold, type Hold, readHoldRows, updateHold } from './hold-store.ts'
import { lockEnrollment, readEnrollments } from './store.ts'

const today = ({ now, practice }: Context) => localDate(now, practice.timeZone)

/** The last day of a pause, whether it ran its time or was ended before. */
export const lastDayOfHold = ({ untilOn, endedOn }: Hold): string => endedOn ?? untilOn

/** Whether the day lies in a pause. A pause ended on the day it began is none. */
const isIn = (hold: Hold, day: string): boolean => hold.fromOn <= day && day <= lastDayOfHold(hold)

/** Pauses of this patient, newest first, that were not called off before they began. */
export const readHoldsOf = async (context: Context, patientId: string): Promise<Hold[]> =>
  (await readHoldRows(context.tx, patientId)).filter((hold) => lastDayOfHold(hold) >= hold.fromOn)

export const isOnHold = async (context: Context, patientId: string): Promise<boolean> =>
  (await readHoldsOf(context, patientId)).some((hold) => isIn(hold, today(context)))

export const listHolds = async (
  context: Context,
  { patientId }: Input<typeof readHolds>,
): Promise<Output<typeof readHolds>> => {
  found(await readCard(context.tx, patientId))
  const nameOf = await readStaffNames(context.tx)
  const holds = await readHoldsOf(context, patientId)
  return {
    holds: holds.map((hold) => ({
      id: hold.id,
      fromOn: hold.fromOn,
      untilOn: lastDayOfHold(hold),
      reason: hold.reason,
      by: nameOf(hold.putBy),
      isRunning: lastDayOfHold(hold) >= today(context),
    })),
  }
}

/** Pauses the enrollment for some days: from today on, with the reason, and with an end. */
export const putHold = async (context: Context, given: Input<typeof putOnHold>) => {
  const { id, patientId, fromOn, untilOn, reason } = given
  found(await readCard(context.tx, patientId))
  await lockEnrollment(context, patientId)
  if (!(await readEnrollments(context.tx, patientId)).some(({ endedOn }) => !endedOn))
    refuse('NOT_ENROLLED', 'She is not enrolled, so there is nothing to pause.')
  if (fromOn < today(context))
    refuse('IN_PAST', 'A pause begins today or later: what was done before stays as it was.', {
      field: 'fromOn',
    })
  if (untilOn < fromOn)
    refuse('SPAN', 'The last day comes before the first. Check both.', { field: 'untilOn' })
  if (untilOn > addDays(fromOn, HOLD_DAYS_MAX))
    refuse('TOO_LONG', 'A pause lasts a year at most. End the enrollment instead.', { field: 'untilOn' })
  const other = (await readHoldsOf(context, patientId)).find(
    (hold) => hold.id !== id && hold.fromOn <= untilOn && fromOn <= lastDayOfHold(hold),
  )
  if (other)
    refuse(
      'OVERLAP',
      `She is on hold from ${other.fromOn} to ${lastDayOfHold(other)} already. End that pause first.`,
    )
  await addHold(context.tx, {
    practiceId: context.practice.id,
    id,
    patientId,
    fromOn,
    untilOn,
    reason,
    putBy: staff(context).id,
    putAt: context.now,
    endedOn: null,
    endedBy: null,
  })
  await context.emit('enrollment.changed', { patientId })
  return { ok: true as const }
}

/** Ends a pause: today is a working day again. */
export const finishHold = async (context: Context, { patientId, id }: Input<typeof endHold>) => {
  await lockEnrollment(context, patientId)
  const hold = found((await readHoldsOf(context, patientId)).find((one) => one.id === id))
  const yesterday = addDays(today(context), -1)
  if (lastDayOfHold(hold) > yesterday) {
    await updateHold(context.tx, id, yesterday, staff(context).id)
    await context.emit('enrollment.changed', { patientId })
  }
  return { ok: true as const }
}
