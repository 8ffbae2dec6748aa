import { addDays, startOfDay } from '../../platform/clock.ts'
import { type Context, ownPatientId } from '../../platform/context.ts'
import { found, refuse } from '../../platform/refusal.ts'
import type { Input } from '../../platform/route.ts'
import { endWaysIn, makeLink } from '../access/index.ts'
import { addCaregiver, addGrant, changeGrant, endGrant, readCaregivers } from './caregiver-store.ts'
import type { changeSharing, endSharing, inviteCaregiver } from './contract.ts'

/** The end of that day in the practice's time zone. Refuses a day that has passed. */
const endOf = ({ now, practice: { timeZone } }: Context, expiresOn: string | null): Date | null => {
  if (!expiresOn) return null
  const until = startOfDay(addDays(expiresOn, 1), timeZone)
  if (until <= now)
    refuse('PAST', 'This day has passed. Choose a later one, or none.', { field: 'expiresOn' })
  return until
}

/** The patient lets somebody see what she chooses. Returns the link to hand on; with an e-mail it is also sent. */
export const invite = async (
  context: Context,
  given: Input<typeof inviteCaregiver>,
): Promise<{ link: string }> => {
  const { tx, now } = context
  const patientId = ownPatientId(context)
  const grantId = context.newId()
  const { id, name, relationship, birthDate, email, sections, sensitive } = given
  const expiresAt = endOf(context, given.expiresOn)
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
    invitedBy: context.actor.kind === 'representative' ? context.actor.name : 'patient',
  })
  await addGrant(tx, { ...base, id: grantId, caregiverId: id, sections, sensitive, givenAt: now, expiresAt })
  const link = await makeLink(context, { kind: 'caregiver', subjectId: id, patientId, birthDate, grantId })
  context.touch({
    action: 'sharing begun',
    thing: 'patients.caregiver',
    thingId: id,
    patientId,
    detail: { sections, sensitive },
  })
  if (email) await context.emit('patients.caregiver-invited', { patientId, caregiverId: id, link })
  return { link }
}

const ownCaregiver = async (context: Context, caregiverId: string) => {
  const all = await readCaregivers(context.tx, ownPatientId(context), context.now)
  return found(all.find((one) => one.id === caregiverId))
}

/** What she sees changes from the next request on. */
export const change = async (
  context: Context,
  { caregiverId, sections, sensitive, expiresOn }: Input<typeof changeSharing>,
) => {
  const { grantId } = await ownCaregiver(context, caregiverId)
  const expiresAt = endOf(context, expiresOn)
  found(await changeGrant(context.tx, grantId, { sections, sensitive, expiresAt }))
  context.touch({
    action: 'sharing changed',
    thing: 'patients.caregiver',
    thingId: caregiverId,
    patientId: ownPatientId(context),
    detail: { sections, sensitive },
  })
  return { ok: true as const }
}

/** Her sessions and her link end with the grant, at once. */
export const end = async (context: Context, { caregiverId }: Input<typeof endSharing>) => {
  const { grantId } = await ownCaregiver(context, caregiverId)
  await endGrant(context.tx, grantId, context.now)
  await endWaysIn(context.tx, { grantId }, context.now)
  context.touch({
    action: 'sharing ended',
    thing: 'patients.caregiver',
    thingId: caregiverId,
    patientId: ownPatientId(context),
  })
  return { ok: true as const }
}
