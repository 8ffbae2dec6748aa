import { localDate } from '../../platform/clock.ts'
import { type Context, staff } from '../../platform/context.ts'
import { found, refuse } from '../../platform/refusal.ts'
import type { Input } from '../../platform/route.ts'
import { readCard } from '../patients/index.ts'
import { assessPatientMonth, openMonths } from './assess-patient-month.ts'
import { addDeductible } from './program-store.ts'
import type { recordDeductible } from './programs-contract.ts'
import { annualDeductibleCents } from './rules/patient-share.ts'

/** So much of the year's Part B deductible is left: what the statement tells her then counts with it. */
export const keepDeductible = async (context: Context, given: Input<typeof recordDeductible>) => {
  const { id, patientId, year, remainingCents, toldBy, toldOn } = given
  found(await readCard(context.tx, patientId))
  if (toldOn > localDate(context.now, context.practice.timeZone))
    refuse('IN_FUTURE', 'This day has not come yet. Check the date.', { field: 'toldOn' })
  const whole = annualDeductibleCents(`${year}-06-30`)
  if (whole !== null && remainingCents > whole)
    refuse('TOO_MUCH', `The deductible of ${year} is $${whole / 100}; more than that cannot be left.`, {
      field: 'remainingCents',
    })
  await addDeductible(context.tx, {
    practiceId: context.practice.id,
    id,
    patientId,
    year,
    remainingCents,
    toldBy,
    toldOn,
    recordedBy: staff(context).id,
    recordedAt: context.now,
  })
  for (const month of openMonths(context)) await assessPatientMonth(context, patientId, month)
  return { ok: true as const }
}
