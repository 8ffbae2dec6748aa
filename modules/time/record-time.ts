import { instant, localDateTime } from '../../platform/clock.ts'
import { type Context, staff } from '../../platform/context.ts'
import { found, refuse } from '../../platform/refusal.ts'
import type { Input, Output } from '../../platform/route.ts'
import { readCard } from '../patients/index.ts'
import type { addManualTime, correctTime } from './contract.ts'
import { clinician, creditSpan } from './credit-time.ts'
import { addCorrection, hasPart, lockPerson, readEntry, readOverlap, readStanding } from './store.ts'

const HOURS_MAX = 8

const clockTime = (context: Context, at: Date) => localDateTime(at, context.practice.timeZone).slice(11, 16)

const checkSpan = async (context: Context, staffId: string, from: Date, until: Date) => {
  if (until <= from)
    refuse('SPAN', 'The end must be later than the beginning. Check both times.', { field: 'until' })
  if (until > context.now)
    refuse('IN_FUTURE', 'Work that has not been done yet cannot be recorded. Check the times.', {
      field: 'until',
    })
  if (until.getTime() - from.getTime() > HOURS_MAX * 3_600_000)
    refuse(
      'TOO_LONG',
      `One piece of work of more than ${HOURS_MAX} hours is not believed. Record the parts.`,
      { field: 'until' },
    )
  const other = await readOverlap(context.tx, staffId, from, until)
  if (other)
    refuse(
      'OVERLAP',
      `You already have time from ${clockTime(context, other.from)} to ${clockTime(context, other.until)}. A minute counts once: change one of the two.`,
      { field: 'from' },
    )
}

/** Time by hand: with a reason, marked manual for ever, refused where it would count a minute twice. */
export const addByHand = async (
  context: Context,
  given: Input<typeof addManualTime>,
): Promise<Output<typeof addManualTime>> => {
  const staffId = staff(context).id
  found(await readCard(context.tx, given.patientId))
  await clinician(context, staffId)
  await lockPerson(context.tx, staffId)
  if (await hasPart(context.tx, given.id)) return { ok: true, remarks: [] }
  const [from, until] = [instant(given.from), instant(given.until)]
  await checkSpan(context, staffId, from, until)
  const { flags } = await creditSpan(
    context,
    {
      id: given.id,
      staffId,
      patientIds: [given.patientId],
      contactOf: () => null,
      timerId: given.id,
      program: given.program,
      activity: given.activity,
      source: 'manual',
      reason: given.reason,
      note: given.note || null,
    },
    { from: from.getTime(), to: until.getTime() },
  )
  return { ok: true, remarks: flags }
}

/** A correction is a new entry that names the old one; it keeps a part of what stands of it, or nothing. */
export const correct = async (
  context: Context,
  { id, patientId, entryId: corrected, keep, reason }: Input<typeof correctTime>,
) => {
  const entry = found(await readEntry(context.tx, corrected))
  found(entry.patientId === patientId ? entry : null)
  await lockPerson(context.tx, entry.staffId)
  const { from, until } = (await readStanding(context.tx, corrected)) ?? entry
  const rest = keep && { from: instant(keep.from), until: instant(keep.until) }
  // Against what stands, not what stood once: the second of two corrections must not give back what the first took.
  if (rest && (rest.until <= rest.from || !from || !until || rest.from < from || rest.until > until))
    refuse(
      'ADDS_TIME',
      'A correction can only take time away. What remains must lie within what stands now.',
      {
        field: 'keep',
      },
    )
  await addCorrection(context.tx, {
    practiceId: context.practice.id,
    id,
    entryId: corrected,
    keep: rest,
    program: entry.program,
    reason,
    correctedBy: staff(context).id,
    correctedAt: context.now,
  })
  await context.emit(
    'time.recorded',
    { patientId, month: entry.month },
    { key: `assess:${patientId}:${entry.month}` },
  )
  return { ok: true as const }
}
