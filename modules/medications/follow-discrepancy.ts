import { type Context, staff } from '../../platform/context.ts'
import { found, refuse, stale } from '../../platform/refusal.ts'
import type { Input } from '../../platform/route.ts'
import { readStaffMember, readStaffNames } from '../practice/index.ts'
import type { endDiscrepancy, noteDiscrepancy, takeDiscrepancy } from './reconcile-contract.ts'
import {
  addDiscrepancySteps,
  markDiscrepancyEnded,
  moveDiscrepancy,
  readDiscrepancies,
} from './reconcile-store.ts'
import { viewDiscrepancy } from './view-discrepancy.ts'

const ok = { ok: true as const }
type Of = { patientId: string; discrepancyId: string }
type Step = { id: string; kind: 'handed' | 'asked' | 'noted' | 'ended'; words: string }

const addStep = (context: Context, { patientId, discrepancyId }: Of, step: Step) =>
  addDiscrepancySteps(context.tx, [
    {
      practiceId: context.practice.id,
      ...step,
      discrepancyId,
      patientId,
      byStaff: staff(context).id,
      at: context.now,
    },
  ])

const readOne = async ({ tx }: Context, { patientId, discrepancyId }: Of) =>
  found((await readDiscrepancies(tx, patientId)).find(({ id }) => id === discrepancyId))

const refuseChanged = async (context: Context, of: Of) =>
  stale({ now: viewDiscrepancy(await readOne(context, of), [], await readStaffNames(context.tx)) })

export const handOver = async (context: Context, given: Input<typeof takeDiscrepancy>) => {
  const { patientId, discrepancyId: id, version, ownerId } = given
  const owner = found(await readStaffMember(context.tx, ownerId))
  if (owner.leftOn)
    refuse('NOT_HERE', 'This colleague does not work here any more. Choose someone else.', {
      field: 'ownerId',
    })
  if (!(await moveDiscrepancy(context.tx, { id, patientId, version }, ownerId)))
    return refuseChanged(context, given)
  await addStep(context, given, { id: context.newId(), kind: 'handed', words: owner.name })
  return ok
}

/** The prescriber was asked, or something was found on the way; it stays open. */
export const note = async (context: Context, given: Input<typeof noteDiscrepancy>) => {
  const { endedAt } = await readOne(context, given)
  if (endedAt)
    refuse('ENDED', 'A colleague has settled this before you. Reload the page to see how.', { status: 409 })
  const { id, kind, words } = given
  await addStep(context, given, { id, kind, words })
  return ok
}

/** Ends one mismatch: what was found, what was decided, and whether she was told. The list itself is changed by hand. */
export const end = async (context: Context, given: Input<typeof endDiscrepancy>) => {
  const { patientId, discrepancyId: id, version, how, note: found, patientTold } = given
  const ended = { how, note: found, patientTold, by: staff(context).id, at: context.now }
  if (!(await markDiscrepancyEnded(context.tx, { id, patientId, version }, ended)))
    return refuseChanged(context, given)
  await addStep(context, given, { id: context.newId(), kind: 'ended', words: found })
  return ok
}
