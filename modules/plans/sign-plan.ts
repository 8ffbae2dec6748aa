import { localDate } from '../../platform/clock.ts'
import { type Context, staff } from '../../platform/context.ts'
import { found, refuse } from '../../platform/refusal.ts'
import type { Input, Output } from '../../platform/route.ts'
import { readCard } from '../patients/index.ts'
import { BILLING_CREDENTIALS, readStaffMember } from '../practice/index.ts'
import type { signPlan } from './contract.ts'
import type { PlanContent } from './plan-content.ts'
import { completeness } from './rules/completeness.ts'
import { addSigned, lockDraft, readDraft, readSigned, readSignedHeads } from './store.ts'

/** 42 CFR 410.26: the plan is established by who may bill for it. */
export const mayBill = (credential: string): boolean =>
  (BILLING_CREDENTIALS as readonly string[]).includes(credential)

const signer = async (context: Context) => {
  const person = found(await readStaffMember(context.tx, staff(context).id))
  if (!mayBill(person.credential))
    refuse(
      'NOT_A_BILLING_PRACTITIONER',
      'Only a physician, NP, PA, CNS or CNM signs a plan. Ask the billing practitioner.',
    )
  return person
}

const refuseIncomplete = (content: PlanContent, today: string) => {
  const missing = completeness(content, { today }).elements.filter(({ done }) => !done)
  if (missing.length === 0) return
  refuse(
    'INCOMPLETE',
    `The plan cannot be signed yet. ${missing.map(({ label, missing: what }) => `${label}: ${what}`).join(' ')}`,
    { details: { missing: missing.map(({ key, label, missing: what }) => ({ key, label, missing: what })) } },
  )
}

/** Freezes the draft as version n + 1. What was signed never changes; the draft goes on from it. */
export const sign = async (
  context: Context,
  { patientId, id, draftVersion }: Input<typeof signPlan>,
): Promise<Output<typeof signPlan>> => {
  const { tx } = context
  found(await readCard(tx, patientId))
  const person = await signer(context)
  await lockDraft(tx, patientId)
  const before = await readSigned(tx, patientId, id)
  if (before)
    return { id, number: before.number, signedBy: person.name, signedAt: before.signedAt.toISOString() }
  const draft = found(await readDraft(tx, patientId))
  if (draft.version !== draftVersion)
    refuse('STALE', 'The plan changed after you opened it. Read what is new, then sign.', { status: 409 })
  refuseIncomplete(draft.content, localDate(context.now, context.practice.timeZone))
  const number = ((await readSignedHeads(tx, patientId))[0]?.number ?? 0) + 1
  await addSigned(tx, {
    practiceId: context.practice.id,
    id,
    patientId,
    number,
    content: JSON.stringify(draft.content),
    signedBy: person.id,
    signedAt: context.now,
  })
  context.touch({ action: 'sign', thing: 'plans.version', thingId: id, patientId, detail: { number } })
  await context.emit('plans.signed', { patientId })
  return { id, number, signedBy: person.name, signedAt: context.now.toISOString() }
}
