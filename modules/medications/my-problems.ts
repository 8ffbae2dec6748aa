import { addDays, localDate } from '../../platform/clock.ts'
import { type Context, ownPatientId } from '../../platform/context.ts'
import { notFound } from '../../platform/refusal.ts'
import type { Input, Output } from '../../platform/route.ts'
import { hiddenFrom } from '../access/index.ts'
import { readStaffNames } from '../practice/index.ts'
import { readShown } from './my-medicines.ts'
import type { MyProblem, myProblems, reportProblem } from './my-problem-contract.ts'
import { openFor } from './open-problem.ts'
import { readProblems } from './problem-store.ts'

const ENDED_SHOWN_DAYS = 30

/** Of a medicine that is hidden from whoever asks she can neither read nor report. */
const readShownIds = async (context: Context, patientId: string) => {
  const { lines, said } = await readShown(context.tx, patientId, hiddenFrom(context.actor))
  return { ids: new Set(lines.map(({ id }) => id)), said }
}

export const tellMine = async (context: Context): Promise<Output<typeof myProblems>> => {
  const { tx, practice, now } = context
  const patientId = ownPatientId(context)
  context.touch({ action: 'read', thing: 'medications.problem', patientId })
  const day = (at: Date) => localDate(at, practice.timeZone)
  const since = addDays(day(now), -ENDED_SHOWN_DAYS)
  const { ids, said } = await readShownIds(context, patientId)
  const nameOf = await readStaffNames(tx)
  const problems = (await readProblems(tx, patientId))
    .filter(({ medicationId }) => medicationId !== null && ids.has(medicationId))
    .filter(({ endedAt }) => !endedAt || day(endedAt) >= since)
    .map(
      ({ id, kind, medicine, openedAt, ownerId, endedAt, cameOfIt }): MyProblem => ({
        id,
        kind: kind as MyProblem['kind'],
        medicine,
        since: day(openedAt),
        with: ownerId ? nameOf(ownerId) : '',
        ended: endedAt ? { on: day(endedAt), cameOfIt: said(cameOfIt ?? '') } : null,
      }),
    )
  return { problems, call: practice.phone }
}

/** She, or who helps her, says that something is wrong with one; the practice has to take it up. */
export const reportMine = async (context: Context, told: Input<typeof reportProblem>) => {
  const { actor } = context
  if (actor.kind === 'staff' || actor.kind === 'system') throw new Error('a patient route')
  const { patientId, kind, name } = actor
  if (!(await readShownIds(context, patientId)).ids.has(told.medicationId)) return notFound()
  await openFor(context, { ...told, patientId }, { kind, name, ownerId: null })
  return { ok: true as const }
}
