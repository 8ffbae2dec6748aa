import type { Insertable } from 'kysely'
import type { Tx } from '../../platform/database.ts'
import type { Tables } from '../../platform/tables.ts'
import type { Caregiver } from './contract.ts'
import { reachedAt } from './store.ts'

type GrantedCaregiver = Caregiver & { grantId: string; email: string | null; birthDate: string }

/** Caregivers whose access has not ended, with what each may see. */
export const readCaregivers = async (
  tx: Tx,
  patientId: string,
  now: Date,
  { held = false } = {},
): Promise<GrantedCaregiver[]> => {
  const rows = await tx
    .selectFrom('patients.caregiver as c')
    .innerJoin('patients.accessGrant as g', (join) =>
      join.onRef('g.caregiverId', '=', 'c.id').onRef('g.practiceId', '=', 'c.practiceId'),
    )
    .select([
      'c.id',
      'c.name',
      'c.relationship',
      'c.email',
      'c.birthDate',
      'g.id as grantId',
      'g.sections',
      'g.sensitive',
      'g.givenAt',
      'g.expiresAt',
    ])
    .where('c.patientId', '=', patientId)
    .where('g.endedAt', 'is', null)
    .where((eb) => eb.or([eb('g.expiresAt', 'is', null), eb('g.expiresAt', '>', now)]))
    .orderBy('c.name')
    .$if(held, (query) => query.forShare('g'))
    .execute()
  return rows.map(({ givenAt, expiresAt, sections, sensitive, ...row }) => ({
    ...row,
    sensitive: sensitive as Caregiver['sensitive'],
    sections: sections as Caregiver['sections'],
    since: givenAt.toISOString(),
    expiresAt: expiresAt?.toISOString() ?? null,
  }))
}

/** Caregivers with access who can be reached at an address and have this birth date. */
export const readCaregiversReached = (
  tx: Tx,
  { address, birthDate, now }: { address: string; birthDate: string; now: Date },
) =>
  tx
    .selectFrom('patients.caregiver as c')
    .innerJoin('patients.accessGrant as g', 'g.caregiverId', 'c.id')
    .innerJoin('patients.patient as p', 'p.id', 'c.patientId')
    .select(['c.id', 'c.patientId', 'g.id as grantId', 'p.language'])
    .where('c.birthDate', '=', birthDate)
    .where(reachedAt('c', address))
    .where('g.endedAt', 'is', null)
    .where((eb) => eb.or([eb('g.expiresAt', 'is', null), eb('g.expiresAt', '>', now)]))
    .execute()

/** The same for who is about to be told something: no access of theirs can end before what is written is written. */
export const holdCaregivers = (tx: Tx, patientId: string, now: Date): Promise<GrantedCaregiver[]> =>
  readCaregivers(tx, patientId, now, { held: true })

/** A grant that still holds, with the caregiver it is for; it cannot end before this request of hers is answered. */
export const readGrant = (tx: Tx, grantId: string, now: Date) =>
  tx
    .selectFrom('patients.accessGrant as g')
    .innerJoin('patients.caregiver as c', (join) =>
      join.onRef('g.caregiverId', '=', 'c.id').onRef('g.practiceId', '=', 'c.practiceId'),
    )
    .select(['g.id', 'g.sections', 'g.sensitive', 'g.patientId', 'c.id as caregiverId', 'c.name'])
    .where('g.id', '=', grantId)
    .where('g.endedAt', 'is', null)
    .where((eb) => eb.or([eb('g.expiresAt', 'is', null), eb('g.expiresAt', '>', now)]))
    .forShare('g')
    .executeTakeFirst()

export const addCaregiver = (tx: Tx, row: Insertable<Tables['patients.caregiver']>) =>
  tx.insertInto('patients.caregiver').values(row).execute()
export const addGrant = (tx: Tx, row: Insertable<Tables['patients.accessGrant']>) =>
  tx.insertInto('patients.accessGrant').values(row).execute()
export const endGrant = (tx: Tx, grantId: string, endedAt: Date) =>
  tx.updateTable('patients.accessGrant').set({ endedAt }).where('id', '=', grantId).execute()
/** Changing what she sees keeps the grant's sessions: the next request reads the new sections. Undefined once it has ended. */
export const changeGrant = (
  tx: Tx,
  grantId: string,
  given: { sections: string[]; sensitive: string[]; expiresAt: Date | null },
) =>
  tx
    .updateTable('patients.accessGrant')
    .set(given)
    .where('id', '=', grantId)
    .where('endedAt', 'is', null)
    .returning('id')
    .executeTakeFirst()
