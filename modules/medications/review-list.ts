import { type Context, staff } from '../../platform/context.ts'
import { found } from '../../platform/refusal.ts'
import type { Input } from '../../platform/route.ts'
import { readCard } from '../patients/index.ts'
import { record } from './change-list.ts'
import type { ReviewAnswer, reviewMedications } from './contract.ts'
import { openByStaff } from './open-problem.ts'
import { problemsOfAnswer } from './rules/problems-of-answer.ts'
import { fieldChanges, sayChange } from './rules/say-change.ts'
import { addReview, readLine, readReview, replaceLine } from './store.ts'

const WHY = 'Said so when we went over the list.'

/** A line nobody had asked about is settled by her own word; any other line a person changes, with a reason. */
const settle = async (context: Context, patientId: string, { medicationId, taking }: ReviewAnswer) => {
  const line = found(await readLine(context.tx, patientId, medicationId))
  if (line.status !== 'unsure') return
  const status = taking === 'no' ? 'not_taking' : 'taking'
  const fields = fieldChanges(line, { ...line, status })
  await replaceLine(context.tx, medicationId, line.version, { status })
  await record(
    context,
    { id: context.newId(), patientId, medicationId, why: WHY, patientTold: true },
    sayChange(fields),
    fields,
  )
}

/** What stands in the way of taking one gets somebody who has it: whoever heard it, until she hands it on. */
const openWhatStands = async (context: Context, patientId: string, answer: ReviewAnswer) => {
  const { medicationId } = answer
  for (const stands of problemsOfAnswer(answer))
    await openByStaff(context, { ...stands, id: context.newId(), patientId, medicationId })
}

/** Records what she said of each medicine, once. */
export const review = async (
  context: Context,
  { patientId, id, contactId, answers }: Input<typeof reviewMedications>,
): Promise<{ ok: true }> => {
  found(await readCard(context.tx, patientId))
  if (await readReview(context.tx, id)) return { ok: true as const }
  for (const answer of answers) await settle(context, patientId, answer)
  await addReview(context.tx, {
    practiceId: context.practice.id,
    id,
    patientId,
    contactId,
    answers,
    reviewedBy: staff(context).id,
    reviewedAt: context.now,
  })
  for (const answer of answers) await openWhatStands(context, patientId, answer)
  return { ok: true as const }
}
