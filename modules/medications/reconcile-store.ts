import { type Insertable, sql } from 'kysely'
import type { Tx } from '../../platform/database.ts'
import type { Tables } from '../../platform/tables.ts'
import type { ENDINGS } from './reconcile-contract.ts'

type New<T extends keyof Tables> = Insertable<Tables[T]>

/** False where this list is there already. */
export const addList = async (
  tx: Tx,
  list: New<'medications.sourceList'>,
  lines: New<'medications.sourceLine'>[],
): Promise<boolean> => {
  const added = await tx
    .insertInto('medications.sourceList')
    .values(list)
    .onConflict((oc) => oc.columns(['practiceId', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (added) await tx.insertInto('medications.sourceLine').values(lines).execute()
  return Boolean(added)
}

/** The newest list of each source. */
export const readNewestLists = (tx: Tx, patientId: string) =>
  tx
    .selectFrom('medications.sourceList')
    .distinctOn(['kind', 'label'])
    .select(['id', 'kind', 'label', 'takenOn'])
    .where('patientId', '=', patientId)
    .orderBy('kind')
    .orderBy('label')
    .orderBy('takenOn', 'desc')
    .orderBy('addedAt', 'desc')
    .execute()

export const readSourceLines = (tx: Tx, patientId: string) =>
  tx
    .selectFrom('medications.sourceLine')
    .select(['listId', 'name', 'dose', 'directions', 'isStopped'])
    .where('patientId', '=', patientId)
    .orderBy('place')
    .execute()

export const readDiscrepancies = (tx: Tx, patientId: string) =>
  tx
    .selectFrom('medications.discrepancy')
    .select([
      'id',
      'version',
      'kind',
      'medicine',
      'says',
      'fingerprint',
      'ownerId',
      'openedAt',
      'endedHow',
      'note',
      'patientTold',
      'endedBy',
      'endedAt',
    ])
    .where('patientId', '=', patientId)
    .orderBy('endedAt', (order) => order.desc().nullsFirst())
    .orderBy('openedAt')
    .orderBy('id')
    .limit(300)
    .execute()

/** What the database has by its mark already is left as it is; the ids of what is new. */
export const addDiscrepancies = async (tx: Tx, rows: New<'medications.discrepancy'>[]): Promise<string[]> => {
  if (rows.length === 0) return []
  const added = await tx
    .insertInto('medications.discrepancy')
    .values(rows)
    .onConflict((oc) => oc.columns(['practiceId', 'patientId', 'fingerprint']).doNothing())
    .returning('id')
    .execute()
  return added.map(({ id }) => id)
}

export const addDiscrepancySteps = async (tx: Tx, rows: New<'medications.discrepancyStep'>[]) => {
  if (rows.length > 0) await tx.insertInto('medications.discrepancyStep').values(rows).execute()
}

export const readDiscrepancySteps = (tx: Tx, patientId: string) =>
  tx
    .selectFrom('medications.discrepancyStep')
    .select(['discrepancyId', 'kind', 'words', 'byStaff', 'at'])
    .where('patientId', '=', patientId)
    .orderBy('at')
    .orderBy('id')
    .execute()

type Seen = { id: string; patientId: string; version: number }
const open = (tx: Tx, { id, patientId, version }: Seen) =>
  tx
    .updateTable('medications.discrepancy')
    .where('id', '=', id)
    .where('patientId', '=', patientId)
    .where('version', '=', version)
    .where('endedAt', 'is', null)
    .returning('id')

export const moveDiscrepancy = (tx: Tx, seen: Seen, ownerId: string) =>
  open(tx, seen)
    .set({ ownerId, version: seen.version + 1 })
    .executeTakeFirst()

type End = { how: (typeof ENDINGS)[number]; note: string; patientTold: boolean; by: string; at: Date }
export const markDiscrepancyEnded = (tx: Tx, seen: Seen, { how, note, patientTold, by, at }: End) =>
  open(tx, seen)
    .set({ endedHow: how, note, patientTold, endedBy: by, endedAt: at, version: seen.version + 1 })
    .executeTakeFirst()

export const addComparison = (tx: Tx, row: New<'medications.comparison'>) =>
  tx
    .insertInto('medications.comparison')
    .values(row)
    .onConflict((oc) => oc.columns(['practiceId', 'id']).doNothing())
    .execute()

export const readLastComparison = (tx: Tx, patientId: string) =>
  tx
    .selectFrom('medications.comparison')
    .select(['comparedBy', 'comparedAt'])
    .where('patientId', '=', patientId)
    .orderBy('comparedAt', 'desc')
    .limit(1)
    .executeTakeFirst()

/** Open mismatches of these patients: how many, and the oldest. */
export const readOpenDiscrepancies = async (tx: Tx, patientIds: readonly string[]) => {
  const { rows } = await sql<{ patientId: string; count: number; since: Date; says: string }>`
    select patient_id, count(*)::int as count, min(opened_at) as since, (array_agg(says order by opened_at, id))[1] as says
    from medications.discrepancy
    where ended_at is null and patient_id = any(${patientIds as string[]}::uuid[]) group by patient_id`.execute(
    tx,
  )
  return rows
}

/** Whether the lists were laid side by side since then, and nothing is left open. */
export const readReconciled = async (tx: Tx, patientId: string, since: Date) => {
  const { rows } = await sql<{ compared: boolean; open: number }>`
    select exists (select from medications.comparison where patient_id = ${patientId} and compared_at >= ${since}) as compared,
      (select count(*)::int from medications.discrepancy where patient_id = ${patientId} and ended_at is null) as open`.execute(
    tx,
  )
  return rows[0] ?? { compared: false, open: 0 }
}
