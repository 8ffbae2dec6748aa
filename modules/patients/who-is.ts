import { localDate } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import type { KnowsPeople } from '../access/index.ts'
import { readGrant } from './caregiver-store.ts'
import { readRepresentative } from './representative-store.ts'
import { mayAct } from './representatives.ts'
import { readCard, readCards } from './store.ts'

/** Her authority has an end: the day on the paper, a colleague's word, or the patient's death, but for an executor. */
const representativeActor: KnowsPeople = async (tx, session, { now, practice }) => {
  const person = await readRepresentative(tx, session.subjectId)
  const card = person && (await readCard(tx, person.patientId))
  if (!person || !card || !mayAct(person, card, localDate(now, practice.timeZone))) return null
  return {
    kind: 'representative',
    id: person.id,
    name: person.name,
    patientId: person.patientId,
    patientName: `${card.givenName} ${card.familyName}`,
    sessionId: session.id,
    provedAt: session.provedAt,
  }
}

/** Tells the doorkeeper who a patient's or a caregiver's session belongs to; null once a grant has ended. */
export const whoIs: KnowsPeople = async (tx, session, at) => {
  if (session.kind === 'patient') {
    const card = await readCard(tx, session.subjectId)
    // After a death nobody signs in as her: an executor does in her or his own name.
    return card && !card.deceasedOn
      ? {
          kind: 'patient',
          id: card.id,
          name: `${card.givenName} ${card.familyName}`,
          patientId: card.id,
          sessionId: session.id,
          provedAt: session.provedAt,
        }
      : null
  }
  if (session.kind === 'representative') return representativeActor(tx, session, at)
  const grant = session.grantId ? await readGrant(tx, session.grantId, at.now) : undefined
  if (!grant) return null
  const card = await readCard(tx, grant.patientId)
  if (!card) return null
  return {
    kind: 'caregiver',
    id: grant.caregiverId,
    name: grant.name,
    patientId: grant.patientId,
    grantId: grant.id,
    patientName: `${card.givenName} ${card.familyName}`,
    sections: grant.sections,
    sensitive: grant.sensitive,
    sessionId: session.id,
    provedAt: session.provedAt,
  }
}

/** Patients' names by id, for rooms that know ids only. */
export const namesOf = async (tx: Tx, ids: string[]): Promise<Map<string, string>> =>
  new Map(
    (await readCards(tx, ids)).map(({ id, givenName, familyName }) => [id, `${familyName}, ${givenName}`]),
  )
