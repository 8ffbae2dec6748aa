import type { Month } from '../../platform/clock.ts'
import { type Context, staff } from '../../platform/context.ts'
import { found, refuse } from '../../platform/refusal.ts'
import type { Input, Output } from '../../platform/route.ts'
import { readCard } from '../patients/index.ts'
import { readStaffMember } from '../practice/index.ts'
import { assessPatientMonth } from './assess-patient-month.ts'
import type { approveMonths, reopenMonth } from './contract.ts'
import { whatItSays } from './rules/what-it-says.ts'
import { addReopening, lockMonth, readMonthClose, shareMonth } from './store.ts'
import { addApprovals } from './workbench-store.ts'

type Approvals = Input<typeof approveMonths>['approvals']
/** Everybody judges in the same order, so that two who approve at once do not wait for each other. */
const inOrder = (approvals: Approvals) => approvals.toSorted((a, b) => (a.patientId < b.patientId ? -1 : 1))

/**
 * A person found these months right. Each is judged once more first; who is not ready any more is named and left out,
 * so that nothing is approved unseen.
 */
export const approve = async (
  context: Context,
  { month: asked, approvals }: Input<typeof approveMonths>,
): Promise<Output<typeof approveMonths>> => {
  const month = asked as Month
  await shareMonth(context.tx, context.practice.id, month)
  if (await readMonthClose(context.tx, month))
    refuse('MONTH_CLOSED', `${month} is closed. Open it again first, with the reason.`)
  const rows = []
  let notReady = 0
  for (const { id, patientId, says: seen } of inOrder(approvals)) {
    found(await readCard(context.tx, patientId))
    const row = await assessPatientMonth(context, patientId, month)
    const says = row?.state === 'ready' ? whatItSays(row.result, row.diagnoses ?? []) : null
    // What she saw on the screen is not what stands now: it is not approved behind her back.
    if (says === null || says !== seen) {
      notReady += 1
      continue
    }
    const approvedBy = staff(context).id
    rows.push({
      practiceId: context.practice.id,
      id,
      patientId,
      month,
      says,
      approvedBy,
      approvedAt: context.now,
    })
    context.touch({
      action: 'month approved',
      thing: 'billing.month',
      thingId: month,
      patientId,
      detail: { says },
    })
  }
  await addApprovals(context.tx, rows)
  return { approved: rows.length, notReady }
}

/** Opens a closed month again. Its claims stay made: what is wrong in one is mended with the payer, not by a second claim. */
export const reopen = async (context: Context, { month: asked, id, reason }: Input<typeof reopenMonth>) => {
  const month = asked as Month
  await lockMonth(context.tx, context.practice.id, month)
  const close = await readMonthClose(context.tx, month)
  if (!close) return refuse('NOT_CLOSED', `${month} is not closed, so there is nothing to open.`)
  await addReopening(context.tx, {
    practiceId: context.practice.id,
    id,
    closeId: close.id,
    reason,
    reopenedBy: staff(context).id,
    reopenedAt: context.now,
  })
  const closer = await readStaffMember(context.tx, close.closedBy)
  context.touch({
    action: 'month reopened',
    thing: 'billing.month',
    thingId: month,
    detail: { reason, closedBy: closer?.name ?? '' },
  })
  return { ok: true as const }
}
