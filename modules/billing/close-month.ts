import type { Month } from '../../platform/clock.ts'
import { type Context, staff } from '../../platform/context.ts'
import { refuse } from '../../platform/refusal.ts'
import type { Input, Output } from '../../platform/route.ts'
import { lockEveryEnrollment } from '../enrollment/index.ts'
import { readStaffMember } from '../practice/index.ts'
import { assessPatientMonth, closesOn, mayClose } from './assess-patient-month.ts'
import type { closeMonth } from './contract.ts'
import { onePerPatient } from './one-per-patient.ts'
import { wantsSecondPerson } from './rules/parameters/open-questions.ts'
import { whatItSays } from './rules/what-it-says.ts'
import { readSettings } from './settings-store.ts'
import {
  addClaim,
  addMonthClose,
  type Judged,
  lockMonth,
  readClaimsOfMonth,
  readMonthClose,
} from './store.ts'
import { type Approval, readApprovals } from './workbench-store.ts'

const refuseUnlessClosable = async (context: Context, month: Month) => {
  const closed = await readMonthClose(context.tx, month)
  if (closed) {
    const person = await readStaffMember(context.tx, closed.closedBy)
    refuse(
      'MONTH_CLOSED',
      `${month} was closed by ${person?.name ?? 'a colleague'} already. Its claims are in the list.`,
    )
  }
  if (!mayClose(context, month))
    refuse(
      'MONTH_RUNNING',
      `${month} can be closed from ${closesOn(month)} on, because minutes may still be added.`,
    )
}

/** Unique for ever, and readable: the month and where it stands in the practice's month. */
const controlNumber = (month: Month, place: number) =>
  `CCM${month.replace('-', '')}${String(place).padStart(5, '0')}`

const claimFor = async (
  context: Context,
  row: Judged,
  practitionerId: string,
  place: number,
): Promise<number> => {
  const lines = row.result.codes.map(({ code, units, amountCents }, index) => ({
    number: index + 1,
    code,
    units,
    chargeCents:
      amountCents ??
      refuse('NO_FEE', `There is no amount for ${code}. Load the fee schedule of ${row.month}.`),
  }))
  const totalCents = lines.reduce((sum, { chargeCents }) => sum + chargeCents, 0)
  await addClaim(
    context.tx,
    {
      practiceId: context.practice.id,
      id: context.newId(),
      patientId: row.patientId,
      month: row.month,
      controlNumber: controlNumber(row.month, place),
      practitionerId,
      serviceOn: row.result.serviceDate,
      diagnoses: [...(row.diagnoses ?? [])],
      totalCents,
      assessment: JSON.stringify(row.result),
      facts: JSON.stringify(row.facts),
      madeBy: staff(context).id,
      madeAt: context.now,
    },
    lines,
  )
  return totalCents
}

/** Where the practice wants two people, who approved a month is not who closes it. */
const refuseOwnRelease = async (context: Context, approvals: Map<string, Approval>) => {
  if (!wantsSecondPerson(await readSettings(context.tx))) return
  const me = staff(context).id
  if ([...approvals.values()].some(({ approvedBy }) => approvedBy === me))
    refuse(
      'SECOND_PERSON',
      'You approved some of these months, and this practice wants another person to close them. Ask a colleague.',
    )
}

/**
 * Closes a month, whole or not at all: everyone is assessed once more, who is ready and approved gets a claim, and the
 * database keeps one claim a patient-month for good. Closed again after a reopening, only who has none yet gets one.
 */
export const close = async (
  context: Context,
  { id, month: asked }: Input<typeof closeMonth>,
): Promise<Output<typeof closeMonth>> => {
  const month = asked as Month
  await lockMonth(context.tx, context.practice.id, month)
  await refuseUnlessClosable(context, month)
  const approvals = await readApprovals(context.tx, month)
  await refuseOwnRelease(context, approvals)
  // No consent, no claim: whoever says "no" from here on says it after the claim was made, not beside it.
  await lockEveryEnrollment(context)
  const enrolled = await onePerPatient(context.tx, month)
  const before = await readClaimsOfMonth(context.tx, month)
  const claimed = new Set(before.map(({ patientId }) => patientId))
  const sums = { claims: 0, notReady: 0, notApproved: 0, totalCents: 0 }
  for (const { patientId, practitionerId } of enrolled) {
    if (claimed.has(patientId)) continue
    const row = await assessPatientMonth(context, patientId, month)
    if (row?.state !== 'ready') sums.notReady += 1
    else if (approvals.get(patientId)?.says !== whatItSays(row.result, row.diagnoses ?? []))
      sums.notApproved += 1
    else {
      sums.claims += 1
      sums.totalCents += await claimFor(context, row, practitionerId, before.length + sums.claims)
      context.touch({ action: 'claim made', thing: 'billing.claim', patientId, detail: { month } })
    }
  }
  await addMonthClose(context.tx, {
    practiceId: context.practice.id,
    id,
    month,
    closedBy: staff(context).id,
    closedAt: context.now,
  })
  context.touch({ action: 'month closed', thing: 'billing.month', thingId: month, detail: sums })
  return sums
}
