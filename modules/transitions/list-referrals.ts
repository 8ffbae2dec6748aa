import { localDate } from '../../platform/clock.ts'
import type { Context } from '../../platform/context.ts'
import { found } from '../../platform/refusal.ts'
import type { Input, Output } from '../../platform/route.ts'
import { readCard, readCards } from '../patients/index.ts'
import { readStaffNames } from '../practice/index.ts'
import type { listReferrals, listReferralsOf, ReferralView } from './referral-contract.ts'
import { type ReferralRow, readOpenReferrals, readReferralSteps, readReferralsOf } from './referral-store.ts'
import { type Done, nextStep, type Urgency } from './rules/referral-loop.ts'

const viewAll = async (
  { tx, now, practice }: Context,
  rows: ReferralRow[],
  patientName: (id: string) => string,
): Promise<ReferralView[]> => {
  const nameOf = await readStaffNames(tx)
  const found = await readReferralSteps(
    tx,
    rows.map(({ id }) => id),
  )
  const steps = Map.groupBy(found, ({ referralId }) => referralId)
  const today = localDate(now, practice.timeZone)
  return rows.map((row) => {
    const own = steps.get(row.id) ?? []
    const next = nextStep(localDate(row.madeAt, practice.timeZone), row.urgency as Urgency, own as Done[])
    return {
      ...(row as ReferralRow & Pick<ReferralView, 'kind' | 'need' | 'how' | 'urgency'>),
      patientName: patientName(row.patientId),
      madeBy: nameOf(row.madeBy),
      madeAt: row.madeAt.toISOString(),
      steps: own.map(({ step, onDay, note, recordedBy }) => ({
        step: step as 'sent',
        onDay,
        note,
        by: nameOf(recordedBy),
      })),
      next: next && { ...next, isOverdue: next.dueOn < today },
    }
  })
}

/** What is late first, then by the day on which the next step is due. */
export const listOpen = async (context: Context): Promise<Output<typeof listReferrals>> => {
  const rows = await readOpenReferrals(context.tx)
  const cards = await readCards(context.tx, [...new Set(rows.map(({ patientId }) => patientId))])
  const names = new Map(cards.map((card) => [card.id, `${card.familyName}, ${card.givenName}`]))
  const referrals = await viewAll(context, rows, (id) => names.get(id) ?? '')
  return { referrals: referrals.sort((a, b) => (a.next?.dueOn ?? '').localeCompare(b.next?.dueOn ?? '')) }
}

export const listOf = async (
  context: Context,
  { patientId }: Input<typeof listReferralsOf>,
): Promise<Output<typeof listReferralsOf>> => {
  const card = found(await readCard(context.tx, patientId))
  const rows = await readReferralsOf(context.tx, patientId)
  return { referrals: await viewAll(context, rows, () => `${card.familyName}, ${card.givenName}`) }
}
