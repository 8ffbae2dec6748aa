import { type Context, staff } from '../../platform/context.ts'
import { found, refuse, stale } from '../../platform/refusal.ts'
import type { Input } from '../../platform/route.ts'
import { readStaffMember, readStaffNames } from '../practice/index.ts'
import type { endProblem, handProblem, noteProblem } from './problem-contract.ts'
import { addProblemStep, changeProblem, type ProblemRow, readProblem } from './problem-store.ts'
import { viewProblem } from './tell-problems.ts'

const ok = { ok: true as const }
type Step = { id: string; kind: 'handed' | 'noted' | 'ended'; words: string }

const addStep = (context: Context, { id: problemId, patientId }: ProblemRow, step: Step) =>
  addProblemStep(context.tx, {
    practiceId: context.practice.id,
    ...step,
    problemId,
    patientId,
    byName: staff(context).name,
    at: context.now,
  })

const readOpen = async (
  { tx }: Context,
  { patientId, problemId }: { patientId: string; problemId: string },
) => {
  const row = found(await readProblem(tx, patientId, problemId))
  if (row.endedAt)
    refuse('ENDED', 'A colleague has ended this before you. Reload the page to see what came of it.', {
      status: 409,
    })
  return row
}

const refuseChanged = async ({ tx }: Context, row: ProblemRow) =>
  stale({ now: viewProblem(row, await readStaffNames(tx)) })

/** Gives it to somebody who works here; a note by the way is no new version, so nobody's work is refused for it. */
export const hand = async (context: Context, given: Input<typeof handProblem>) => {
  const row = await readOpen(context, given)
  const { id, version, ownerId } = given
  const owner = await readStaffMember(context.tx, ownerId)
  if (!owner || owner.leftOn)
    return refuse('NOT_HERE', 'This colleague does not work here any more. Choose someone else.', {
      field: 'ownerId',
    })
  if (!(await changeProblem(context.tx, row.id, version, { ownerId }))) return refuseChanged(context, row)
  await addStep(context, row, { id, kind: 'handed', words: owner.name })
  return ok
}

export const note = async (context: Context, given: Input<typeof noteProblem>) => {
  const row = await readOpen(context, given)
  await addStep(context, row, { id: given.id, kind: 'noted', words: given.words })
  return ok
}

/** Ends it: what came of it, and how she was told. */
export const end = async (context: Context, given: Input<typeof endProblem>) => {
  const row = await readOpen(context, given)
  const { id, version, cameOfIt, toldHow } = given
  const ended = { cameOfIt, toldHow, endedBy: staff(context).id, endedAt: context.now }
  if (!(await changeProblem(context.tx, row.id, version, ended))) return refuseChanged(context, row)
  await addStep(context, row, { id, kind: 'ended', words: cameOfIt })
  return ok
}
