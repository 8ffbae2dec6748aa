import { localDate } from '../../platform/clock.ts'
import type { Context } from '../../platform/context.ts'
import type { Tx } from '../../platform/database.ts'
import type { Output } from '../../platform/route.ts'
import { readNewestConditions } from '../enrollment/index.ts'
import { readCards } from '../patients/index.ts'
import { readNewestArrivals } from '../record/index.ts'
import type { reviewsDue } from './queue-contract.ts'
import { readNewestSignatures } from './queue-store.ts'
import { type ReviewReason, reviewReasons } from './rules/review-due.ts'

type ReviewDue = { patientId: string; signedOn: string; reasons: ReviewReason[] }

/** Signed plans to look at again, each with its reasons; the earliest due first. */
export const readReviewsDue = async (tx: Tx, now: Date, timeZone: string): Promise<ReviewDue[]> => {
  const day = (at: Date) => localDate(at, timeZone)
  const conditions = new Map(
    (await readNewestConditions(tx)).map(({ patientId, confirmedAt }) => [patientId, confirmedAt]),
  )
  const arrivals = await readNewestArrivals(tx)
  const due = (await readNewestSignatures(tx)).map(({ patientId, signedAt, nextOn }): ReviewDue => {
    const signedOn = day(signedAt)
    const confirmed = conditions.get(patientId)
    const { hospital, medicine } = arrivals.get(patientId) ?? {}
    const on = {
      ...(nextOn ? { chosen_day: nextOn } : {}),
      ...(confirmed ? { condition: day(confirmed) } : {}),
      ...(hospital ? { hospital: hospital.slice(0, 10) } : {}),
      ...(medicine ? { medicine: day(medicine) } : {}),
    }
    return { patientId, signedOn, reasons: reviewReasons({ signedOn, on }, day(now)) }
  })
  const first = ({ reasons }: ReviewDue) => reasons[0]?.dueOn ?? ''
  return due.filter(({ reasons }) => reasons.length > 0).sort((a, b) => first(a).localeCompare(first(b)))
}

export const listReviews = async ({ tx, now, practice }: Context): Promise<Output<typeof reviewsDue>> => {
  const due = await readReviewsDue(tx, now, practice.timeZone)
  const cards = await readCards(
    tx,
    due.map(({ patientId }) => patientId),
  )
  const names = new Map(cards.map((card) => [card.id, `${card.givenName} ${card.familyName}`]))
  return { rows: due.map((row) => ({ ...row, name: names.get(row.patientId) ?? '' })) }
}
