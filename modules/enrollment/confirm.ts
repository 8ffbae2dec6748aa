import { localDate } from '../../platform/clock.ts'
import { type Context, staff } from '../../platform/context.ts'
import { found, refuse } from '../../platform/refusal.ts'
import type { Input } from '../../platform/route.ts'
import { readCard } from '../patients/index.ts'
import { BILLING_CREDENTIALS, readStaffMember } from '../practice/index.ts'
import type { attestRisk, confirmCondition, recordVisit, withdrawCondition } from './contract.ts'
import { addCondition, addRisk, addVisit, markWithdrawn } from './store.ts'

/** Who may bill under her own name; the software takes nobody else's word for a condition or a risk. */
export const requireBillingPractitioner = async (context: Context, id: string, field: string) => {
  const person = await readStaffMember(context.tx, id)
  if (!person || !(BILLING_CREDENTIALS as readonly string[]).includes(person.credential))
    return refuse('NOT_A_BILLING_PRACTITIONER', 'Choose a physician, NP, PA, CNS or CNM of this practice.', {
      field,
    })
  return person
}

const ours = async (context: Context, patientId: string) => found(await readCard(context.tx, patientId))

/** A practitioner confirms a condition with the code the claim will carry. Nothing is inferred without a person. */
export const confirm = async (context: Context, given: Input<typeof confirmCondition>) => {
  await ours(context, given.patientId)
  const { id: confirmedBy } = await requireBillingPractitioner(context, staff(context).id, 'icd10')
  await addCondition(context.tx, {
    ...given,
    practiceId: context.practice.id,
    confirmedBy,
    confirmedAt: context.now,
    withdrawnAt: null,
    withdrawnBy: null,
  })
  await context.emit('enrollment.changed', { patientId: given.patientId })
  return { ok: true as const }
}

export const withdraw = async (context: Context, { patientId, id }: Input<typeof withdrawCondition>) => {
  found(await markWithdrawn(context.tx, patientId, id, staff(context).id, context.now))
  await context.emit('enrollment.changed', { patientId })
  return { ok: true as const }
}

/** The second half of eligibility: significant risk of death, decompensation or functional decline (CMS MLN909188). */
export const attest = async (
  context: Context,
  { id, patientId, risk, reasons }: Input<typeof attestRisk>,
) => {
  await ours(context, patientId)
  const { id: attestedBy } = await requireBillingPractitioner(context, staff(context).id, 'risk')
  await addRisk(context.tx, {
    practiceId: context.practice.id,
    id,
    patientId,
    risk,
    reasons,
    attestedBy,
    attestedAt: context.now,
  })
  await context.emit('enrollment.changed', { patientId })
  return { ok: true as const }
}

/** The visit that may begin CCM. Which codes qualify is the rules' affair; a nurse visit is said at once. */
export const addInitiatingVisit = async (context: Context, given: Input<typeof recordVisit>) => {
  await ours(context, given.patientId)
  await requireBillingPractitioner(context, given.practitionerId, 'practitionerId')
  if (given.visitedOn > localDate(context.now, context.practice.timeZone))
    refuse('IN_FUTURE', 'A visit that has not happened cannot be recorded. Check the date.', {
      field: 'visitedOn',
    })
  if (given.code === '99211')
    refuse(
      'VISIT_NOT_QUALIFYING',
      'A nurse visit (99211) does not begin CCM. It needs a visit with the practitioner.',
      { field: 'code' },
    )
  await addVisit(context.tx, {
    ...given,
    practiceId: context.practice.id,
    recordedBy: staff(context).id,
    recordedAt: context.now,
  })
  await context.emit('enrollment.changed', { patientId: given.patientId })
  return { ok: true as const }
}
