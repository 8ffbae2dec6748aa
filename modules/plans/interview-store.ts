import type { Insertable } from 'kysely'
import type { Tx } from '../../platform/database.ts'
import type { Tables } from '../../platform/tables.ts'
import type { Answers } from './interview/suggest.ts'

export const readInterviewOf = async (tx: Tx, patientId: string) => {
  const row = await tx
    .selectFrom('plans.interview')
    .select(['version', 'answers', 'savedBy', 'savedAt'])
    .where('patientId', '=', patientId)
    .executeTakeFirst()
  return row && { ...row, answers: row.answers as object as Answers }
}

type Saved = { practiceId: string; patientId: string; answers: Answers; savedBy: string; savedAt: Date }

/** Writes over the version that was seen; false where somebody saved in between. */
export const writeInterview = async (tx: Tx, seen: number, saved: Saved): Promise<boolean> => {
  const row = { ...saved, answers: JSON.stringify(saved.answers), version: seen + 1 }
  if (seen === 0) {
    const added = await tx
      .insertInto('plans.interview')
      .values(row)
      .onConflict((oc) => oc.columns(['practiceId', 'patientId']).doNothing())
      .executeTakeFirst()
    return (added.numInsertedOrUpdatedRows ?? 0n) > 0n
  }
  const { numUpdatedRows } = await tx
    .updateTable('plans.interview')
    .set(row)
    .where('patientId', '=', saved.patientId)
    .where('version', '=', seen)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export const addDecision = async (tx: Tx, row: Insertable<Tables['plans.interviewDecision']>) => {
  const added = await tx
    .insertInto('plans.interviewDecision')
    .values(row)
    .onConflict((oc) => oc.columns(['practiceId', 'id']).doNothing())
    .executeTakeFirst()
  return (added.numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** The newest decision on each suggestion. */
export const readDecisions = async (tx: Tx, patientId: string) => {
  const rows = await tx
    .selectFrom('plans.interviewDecision')
    .distinctOn('suggestion')
    .select(['suggestion', 'decision'])
    .where('patientId', '=', patientId)
    .orderBy('suggestion')
    .orderBy('decidedAt', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return new Map(rows.map(({ suggestion, decision }) => [suggestion, decision as 'accepted' | 'declined']))
}
