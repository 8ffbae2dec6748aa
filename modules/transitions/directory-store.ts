import type { Insertable, Updateable } from 'kysely'
import type { Tx } from '../../platform/database.ts'
import type { Tables } from '../../platform/tables.ts'

const PROVIDER = [
  'id',
  'version',
  'kind',
  'name',
  'role',
  'organization',
  'phone',
  'fax',
  'directAddress',
  'npi',
  'callFor',
  'endedAt',
] as const

export const readProviders = (tx: Tx) =>
  tx
    .selectFrom('transitions.provider')
    .select(PROVIDER)
    .orderBy('endedAt', (order) => order.desc().nullsFirst())
    .orderBy('name')
    .limit(2000)
    .execute()

export const readProvider = (tx: Tx, id: string) =>
  tx.selectFrom('transitions.provider').select(PROVIDER).where('id', '=', id).executeTakeFirst()

export const insertProvider = (tx: Tx, row: Insertable<Tables['transitions.provider']>) =>
  tx
    .insertInto('transitions.provider')
    .values(row)
    .onConflict((oc) => oc.columns(['practiceId', 'id']).doNothing())
    .execute()

/** Undefined where somebody saved in between. */
export const updateProvider = (
  tx: Tx,
  id: string,
  version: number,
  change: Updateable<Tables['transitions.provider']>,
) =>
  tx
    .updateTable('transitions.provider')
    .set({ ...change, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('version')
    .executeTakeFirst()
