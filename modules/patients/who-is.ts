import type { Tx } from '../../platform/database.ts'
import type { KnowsPeople } from '../access/index.ts'
import { readGrant } from './caregiver-store.ts'
import { readCard, readCards } from './store.ts'

/** Tells the doorkeeper who a patient's or a caregiver's session belongs to; null once a grant has ended. */
export const whoIs: KnowsPeople = async (tx, session, now) => {
  if (session.kind === 'patient') {
    const card = await readCard(tx, session.subjectId)
    return card
      ? {
          kind: 'patient',
          id: card.id,
          name: `${card.givenName} ${card.familyName}`,
          patientId: card.id,
          sessionId: session.id,
        }
      : null
  }
  const grant = session.grantId ? await readGrant(tx, session.grantId, now) : undefined
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
    sessionId: session.id,
  }
}

/** Patients' names by id, for rooms that know ids only. */
export const namesOf = async (tx: Tx, ids: string[]): Promise<Map<string, string>> =>
  new Map(
    (await readCards(tx, ids)).map(({ id, givenName, familyName }) => [id, `${familyName}, ${givenName}`]),
  )
