import { localDate, type Month, monthOf } from '../../platform/clock.ts'
import { type Context, staff } from '../../platform/context.ts'
import { found, refuse } from '../../platform/refusal.ts'
import type { Input } from '../../platform/route.ts'
import { readConfirmedConditions } from '../enrollment/index.ts'
import { readCard } from '../patients/index.ts'
import { BILLING_CREDENTIALS, readStaffMember } from '../practice/index.ts'
import { assessPatientMonth, openMonths } from './assess-patient-month.ts'
import type { attest, elect, recordDecisionMaking, recordOtherService } from './contract.ts'
import {
  addAttestation,
  addDecisionMaking,
  addElection,
  addOtherService,
  readMonthClose,
  shareMonth,
} from './store.ts'

type Where = { patientId: string; month: string }

/** The month can still be decided on: it has begun, it is not closed, and the patient is ours. */
const openMonth = async (context: Context, { patientId, month }: Where): Promise<Month> => {
  found(await readCard(context.tx, patientId))
  const asked = month as Month
  if (asked > monthOf(context.now, context.practice.timeZone))
    refuse('MONTH_IN_FUTURE', `${month} has not begun. Choose this month or an earlier one.`, {
      field: 'month',
    })
  await shareMonth(context.tx, context.practice.id, asked)
  if (await readMonthClose(context.tx, asked))
    refuse(
      'MONTH_CLOSED',
      `${month} is closed and its claims are made. What is found now belongs in a correction of the claim.`,
    )
  return asked
}

const billingPractitioner = async (context: Context): Promise<string> => {
  const person = found(await readStaffMember(context.tx, staff(context).id))
  if (!(BILLING_CREDENTIALS as readonly string[]).includes(person.credential))
    refuse(
      'NOT_A_BILLING_PRACTITIONER',
      'Only a physician, NP, PA, CNS or CNM decides this. Ask the billing practitioner.',
    )
  return person.id
}

/** The billing practitioner chooses the family of codes for a month; the newest choice counts. */
export const electFamily = async (context: Context, { id, ...given }: Input<typeof elect>) => {
  const month = await openMonth(context, given)
  const electedBy = await billingPractitioner(context)
  const { patientId, family } = given
  await addElection(context.tx, {
    practiceId: context.practice.id,
    id,
    patientId,
    month,
    family,
    electedBy,
    electedAt: context.now,
  })
  await assessPatientMonth(context, patientId, month)
  return { ok: true as const }
}

/** Complex CCM needs moderate or high decision making by the billing practitioner; it cannot be delegated (OIG A-07-19-05122). */
export const decide = async (context: Context, { id, ...given }: Input<typeof recordDecisionMaking>) => {
  const month = await openMonth(context, given)
  const madeBy = await billingPractitioner(context)
  const { patientId, level, note } = given
  await addDecisionMaking(context.tx, {
    practiceId: context.practice.id,
    id,
    patientId,
    month,
    level,
    note,
    madeBy,
    madeAt: context.now,
  })
  await assessPatientMonth(context, patientId, month)
  return { ok: true as const }
}

/** Which of her confirmed conditions this month's work addressed: two at least, said by a person, no way around. */
export const attestConditions = async (context: Context, { id, icd10, ...given }: Input<typeof attest>) => {
  const month = await openMonth(context, given)
  const confirmed = new Set(
    (await readConfirmedConditions(context.tx, given.patientId)).map((one) => one.icd10),
  )
  const strange = icd10.find((code) => !confirmed.has(code))
  if (strange)
    refuse('NOT_CONFIRMED', `${strange} is not among her confirmed conditions. Confirm it first.`, {
      field: 'icd10',
    })
  if (new Set(icd10).size < 2)
    refuse('TWO_CONDITIONS', 'Tick at least two different conditions.', { field: 'icd10' })
  const { patientId } = given
  await addAttestation(context.tx, {
    practiceId: context.practice.id,
    id,
    patientId,
    month,
    icd10: [...new Set(icd10)],
    attestedBy: staff(context).id,
    attestedAt: context.now,
  })
  await assessPatientMonth(context, patientId, month)
  return { ok: true as const }
}

/** A service by somebody that changes what the month may bill: told by the patient, or seen on a denial. */
export const noteOtherService = async (
  context: Context,
  { id, patientId, ...service }: Input<typeof recordOtherService>,
) => {
  found(await readCard(context.tx, patientId))
  if (service.servedOn > localDate(context.now, context.practice.timeZone))
    refuse('IN_FUTURE', 'A service in the future cannot be noted yet. Check the date.', { field: 'servedOn' })
  await addOtherService(context.tx, {
    practiceId: context.practice.id,
    id,
    patientId,
    ...service,
    recordedBy: staff(context).id,
    recordedAt: context.now,
  })
  for (const month of openMonths(context)) await assessPatientMonth(context, patientId, month)
  return { ok: true as const }
}
