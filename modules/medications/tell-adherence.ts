import { localDate } from '../../platform/clock.ts'
import type { Context } from '../../platform/context.ts'
import { found } from '../../platform/refusal.ts'
import type { Input, Output } from '../../platform/route.ts'
import { readCard } from '../patients/index.ts'
import type { readAdherence } from './adherence-contract.ts'
import { directionOf } from './rules/adherence.ts'
import { readLines, readReviews } from './store.ts'

/** Medicine by medicine, what was said in each contact; what was never asked about is not listed. */
export const tellAdherence = async (
  { tx, practice }: Context,
  { patientId }: Input<typeof readAdherence>,
): Promise<Output<typeof readAdherence>> => {
  found(await readCard(tx, patientId))
  const asked = (await readReviews(tx, patientId)).flatMap(({ reviewedAt, answers }) =>
    answers.map((answer) => ({ on: localDate(reviewedAt, practice.timeZone), answer })),
  )
  const byLine = Map.groupBy(asked, ({ answer }) => answer.medicationId)
  const lines = (await readLines(tx, patientId)).filter(({ id }) => byLine.has(id))
  return {
    medicines: lines.map(({ id, name, dose }) => ({
      medicationId: id,
      name: [name, dose].filter(Boolean).join(' '),
      direction: directionOf(byLine.get(id) ?? []),
      told: (byLine.get(id) ?? []).map(({ on, answer: { taking, ...rest } }) => ({
        on,
        taking,
        missedDays: rest.missedDays ?? null,
        hardToPay: rest.hardToPay ?? false,
        sideEffects: rest.sideEffects ?? '',
      })),
    })),
  }
}
