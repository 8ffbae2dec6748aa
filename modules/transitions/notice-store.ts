import { type Insertable, sql } from 'kysely'
import type { Tx } from '../../platform/database.ts'
import type { Tables } from '../../platform/tables.ts'

export const readNoticeBySha = (tx: Tx, sha256: Buffer) =>
  tx
    .selectFrom('transitions.notice')
    .select(['id', 'transitionId', 'patientId'])
    .where('sha256', '=', sha256)
    .executeTakeFirst()

export const insertNotice = (tx: Tx, row: Insertable<Tables['transitions.notice']>) =>
  tx
    .insertInto('transitions.notice')
    .values(row)
    .onConflict((oc) => oc.columns(['practiceId', 'sha256']).doNothing())
    .execute()

type InHospital = { patientId: string; facility: string; since: Date }

/** The newest notice of each patient of the last weeks, where it is an admission. */
export const readInHospital = async (tx: Tx, after: Date): Promise<InHospital[]> => {
  const { rows } = await sql<InHospital & { event: string }>`
    select distinct on (patient_id) patient_id as "patientId", facility, happened_at as since, event
    from transitions.notice where happened_at > ${after} and event <> 'changed'
    order by patient_id, happened_at desc`.execute(tx)
  return rows
    .filter(({ event }) => event === 'admitted')
    .map(({ patientId, facility, since }) => ({ patientId, facility, since }))
}
