import { type Insertable, sql } from 'kysely'
import type { Tx } from '../../platform/database.ts'
import type { Tables } from '../../platform/tables.ts'

type New<T extends keyof Tables> = Insertable<Tables[T]>
export type ProblemRow = Awaited<ReturnType<typeof readProblems>>[number]

/** The open problem of this kind about this medicine: the one given, or the one that was there before it. */
export const addProblem = async (
  tx: Tx,
  row: Pick<
    New<'medications.problem'>,
    | 'practiceId'
    | 'id'
    | 'patientId'
    | 'medicationId'
    | 'medicine'
    | 'kind'
    | 'words'
    | 'openedByKind'
    | 'openedByName'
    | 'openedAt'
    | 'ownerId'
  >,
): Promise<string> => {
  const open = () =>
    tx
      .selectFrom('medications.problem')
      .select('id')
      .where('patientId', '=', row.patientId)
      .where('kind', '=', row.kind)
      .where(sql<boolean>`lower(medicine) = lower(${row.medicine})`)
      .where('endedAt', 'is', null)
      .executeTakeFirst()
  const added = await tx
    .insertInto('medications.problem')
    .values(row)
    .onConflict((oc) => oc.doNothing())
    .returning('id')
    .executeTakeFirst()
  return (added ?? (await open()))!.id
}

export const readProblems = (tx: Tx, patientId: string) =>
  tx
    .selectFrom('medications.problem')
    .selectAll()
    .where('patientId', '=', patientId)
    .orderBy('endedAt', (order) => order.desc().nullsFirst())
    .orderBy('openedAt')
    .limit(200)
    .execute()

/** What is open: what nobody has first, then the oldest; of some patients where they are named. */
export const readOpenProblems = (tx: Tx, patientIds?: readonly string[]) =>
  tx
    .selectFrom('medications.problem')
    .selectAll()
    .where('endedAt', 'is', null)
    .$if(patientIds !== undefined, (of) =>
      of.where(sql<boolean>`patient_id = any(${[...(patientIds ?? [])]}::uuid[])`),
    )
    .orderBy(sql`owner_id is not null`)
    .orderBy('openedAt')
    .limit(500)
    .execute()

export const readProblem = (tx: Tx, patientId: string, id: string) =>
  tx
    .selectFrom('medications.problem')
    .selectAll()
    .where('patientId', '=', patientId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

type Change = Partial<
  Pick<New<'medications.problem'>, 'ownerId' | 'cameOfIt' | 'toldHow' | 'endedBy' | 'endedAt'>
>

/** Only over the version that was seen, and only while it is open. */
export const changeProblem = async (tx: Tx, id: string, seen: number, change: Change): Promise<boolean> => {
  const { numUpdatedRows } = await tx
    .updateTable('medications.problem')
    .set({ ...change, version: seen + 1 })
    .where('id', '=', id)
    .where('version', '=', seen)
    .where('endedAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export const addProblemStep = (tx: Tx, row: New<'medications.problemStep'>) =>
  tx.insertInto('medications.problemStep').values(row).execute()

export const readProblemSteps = (tx: Tx, patientId: string) =>
  tx
    .selectFrom('medications.problemStep')
    .select(['problemId', 'kind', 'words', 'byName', 'at'])
    .where('patientId', '=', patientId)
    .orderBy('at')
    .orderBy('id')
    .execute()
