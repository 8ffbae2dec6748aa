import type { Insertable } from 'kysely'
import type { Tx } from '../../platform/database.ts'
import type { Tables } from '../../platform/tables.ts'
import type { DayPart, FieldChange, ReviewAnswer, Status } from './contract.ts'

type New<T extends keyof Tables> = Insertable<Tables[T]>

const LINE = [
  'id',
  'version',
  'name',
  'dose',
  'directions',
  'purpose',
  'prescriber',
  'dayParts',
  'status',
  'rxnorm',
  'factId',
  'source',
] as const

export type Line = Awaited<ReturnType<typeof readLines>>[number]

const asLine = <R extends { dayParts: string[]; status: string }>(row: R) => ({
  ...row,
  dayParts: row.dayParts as DayPart[],
  status: row.status as Status,
})

export const readLines = async (tx: Tx, patientId: string) => {
  const rows = await tx
    .selectFrom('medications.medication')
    .select(LINE)
    .where('patientId', '=', patientId)
    .orderBy('name')
    .orderBy('id')
    .execute()
  return rows.map(asLine)
}

export const readLine = async (tx: Tx, patientId: string, id: string) => {
  const row = await tx
    .selectFrom('medications.medication')
    .select(LINE)
    .where('patientId', '=', patientId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && asLine(row)
}

/** False where the line is there already, by its id or by the fact it came from. */
export const addLine = async (tx: Tx, line: New<'medications.medication'>): Promise<boolean> => {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('medications.medication')
    .values(line)
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst()
  return Number(numInsertedOrUpdatedRows ?? 0) > 0
}

type LineWords = Pick<
  New<'medications.medication'>,
  'name' | 'dose' | 'directions' | 'purpose' | 'prescriber' | 'dayParts' | 'status'
>

/** Writes only over the version that was seen; false where somebody changed it in between. */
export const replaceLine = async (
  tx: Tx,
  id: string,
  seen: number,
  words: Partial<LineWords>,
): Promise<boolean> => {
  const { numUpdatedRows } = await tx
    .updateTable('medications.medication')
    .set({ ...words, version: seen + 1 })
    .where('id', '=', id)
    .where('version', '=', seen)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export const readChange = (tx: Tx, id: string) =>
  tx.selectFrom('medications.change').select('id').where('id', '=', id).executeTakeFirst()

export const readChanges = async (tx: Tx, patientId: string) => {
  const rows = await tx
    .selectFrom('medications.change')
    .select(['id', 'medicationId', 'what', 'why', 'fields', 'changedBy', 'changedAt', 'patientTold'])
    .where('patientId', '=', patientId)
    .orderBy('changedAt', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map((row) => ({ ...row, fields: row.fields as unknown as FieldChange[] }))
}

export const addChange = (
  tx: Tx,
  { fields, ...row }: Omit<New<'medications.change'>, 'fields'> & { fields: FieldChange[] },
) =>
  tx
    .insertInto('medications.change')
    .values({ ...row, fields: JSON.stringify(fields) })
    .execute()

export const readReview = (tx: Tx, id: string) =>
  tx.selectFrom('medications.review').select('id').where('id', '=', id).executeTakeFirst()

/** The newest first; two years of monthly calls are plenty for a trend. */
export const readReviews = async (tx: Tx, patientId: string, limit = 24) => {
  const rows = await tx
    .selectFrom('medications.review')
    .select(['id', 'contactId', 'answers', 'reviewedBy', 'reviewedAt'])
    .where('patientId', '=', patientId)
    .orderBy('reviewedAt', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ ...row, answers: row.answers as unknown as ReviewAnswer[] }))
}

export const readLastReview = async (tx: Tx, patientId: string) => (await readReviews(tx, patientId, 1))[0]

export const addReview = (
  tx: Tx,
  { answers, ...row }: Omit<New<'medications.review'>, 'answers'> & { answers: ReviewAnswer[] },
) =>
  tx
    .insertInto('medications.review')
    .values({ ...row, answers: JSON.stringify(answers) })
    .execute()
