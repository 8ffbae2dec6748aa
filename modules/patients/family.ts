import { type Context, ownPatientId } from '../../platform/context.ts'
import { found } from '../../platform/refusal.ts'
import type { Input } from '../../platform/route.ts'
import { endSessionsOfGrant, makeLink } from '../access/index.ts'
import { addCaregiver, addGrant, endGrant, readCaregivers, replaceSections } from './caregiver-store.ts'
import type { changeSharing, endSharing, inviteCaregiver } from './contract.ts'

/** The patient lets somebody see what she chooses. Returns the link to hand on; with an e-mail it is also sent. */
export const invite = async (
  context: Context,
  given: Input<typeof inviteCaregiver>,
): Promise<{ link: string }> => {
  const { tx, now } = context
  const patientId = ownPatientId(context)
  const grantId = context.newId()
  const { id, name, relationship, birthDate, email, sections } = given
  const base = { practiceId: context.practice.id, patientId }
  await addCaregiver(tx, {
    ...base,
    id,
    name,
    relationship,
    birthDate,
    email,
    phone: null,
    invitedAt: now,
    invitedBy: 'patient',
  })
  await addGrant(tx, { ...base, id: grantId, caregiverId: id, sections, givenAt: now, expiresAt: null })
  const link = await makeLink(context, { kind: 'caregiver', subjectId: id, patientId, birthDate, grantId })
  context.touch({
    action: 'sharing begun',
    thing: 'patients.caregiver',
    thingId: id,
    patientId,
    detail: { sections },
  })
  if (email) await context.emit('patients.caregiver-invited', { patientId, caregiverId: id, link })
  return { link }
}

const ownCaregiver = async (context: Context, caregiverId: string) => {
  const all = await readCaregivers(context.tx, ownPatientId(context), context.now)
  return found(all.find((one) => one.id === caregiverId))
}

/** What she sees changes from the next request on. */
export const change = async (context: Context, { caregiverId, sections }: Input<typeof changeSharing>) => {
  const { grantId } = await ownCaregiver(context, caregiverId)
  found(await replaceSections(context.tx, grantId, sections))
  context.touch({
    action: 'sharing changed',
    thing: 'patients.caregiver',
    thingId: caregiverId,
    patientId: ownPatientId(context),
    detail: { sections },
  })
  return { ok: true as const }
}

/** Her sessions and her link end with the grant, at once. */
export const end = async (context: Context, { caregiverId }: Input<typeof endSharing>) => {
  const { grantId } = await ownCaregiver(context, caregiverId)
  await endGrant(context.tx, grantId, context.now)
  await endSessionsOfGrant(context.tx, grantId, context.now)
  context.touch({
    action: 'sharing ended',
    thing: 'patients.caregiver',
    thingId: caregiverId,
    patientId: ownPatientId(context),
  })
  return { ok: true as const }
}
