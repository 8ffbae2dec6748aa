import type { Month } from '../../platform/clock.ts'
import { type Context, staff } from '../../platform/context.ts'
import { refuse } from '../../platform/refusal.ts'
import type { Input } from '../../platform/route.ts'
import { readEnrolledInMonth } from '../enrollment/index.ts'
import { readStaffMember } from '../practice/index.ts'
import { assessPatientMonth, closesOn, mayClose } from './assess-patient-month.ts'
import type { closeMonth } from './contract.ts'
import { type AssessmentRow, addClaim, addMonthClose, readChoices, readMonthClose } from './store.ts'

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
  row: AssessmentRow,
  practitionerId: string,
  place: number,
): Promise<number> => {
  const { attestation } = await readChoices(context.tx, row.patientId, row.month)
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
      diagnoses: attestation!.icd10,
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

/**
 * Closes a month, whole or not at all: everyone is assessed once more, the ready get their claim, and the database
 * keeps one claim a patient-month for good. Sent twice, it is done once.
 */
export const close = async (context: Context, { id, month: asked }: Input<typeof closeMonth>) => {
  const month = asked as Month
  await refuseUnlessClosable(context, month)
  const enrolled = await readEnrolledInMonth(context.tx, month)
  let [claims, totalCents] = [0, 0]
  for (const { patientId, practitionerId } of enrolled) {
    const row = await assessPatientMonth(context, patientId, month)
    if (row?.state !== 'ready') continue
    claims += 1
    totalCents += await claimFor(context, row, practitionerId, claims)
    context.touch({ action: 'claim made', thing: 'billing.claim', patientId, detail: { month } })
  }
  await addMonthClose(context.tx, {
    practiceId: context.practice.id,
    id,
    month,
    closedBy: staff(context).id,
    closedAt: context.now,
  })
  context.touch({
    action: 'month closed',
    thing: 'billing.month',
    thingId: month,
    detail: { claims, totalCents },
  })
  return { claims, notReady: enrolled.length - claims, totalCents }
}
