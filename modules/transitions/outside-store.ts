import type { Insertable } from 'kysely'
import type { Tx } from '../../platform/database.ts'
import type { Tables } from '../../platform/tables.ts'

type New<T extends keyof Tables> = Insertable<Tables[T]>
const LINK = ['id', 'patientId', 'sentTo', 'sensitive', 'madeBy', 'madeAt', 'expiresAt', 'endedAt'] as const

export const addOutsideLink = (tx: Tx, row: New<'transitions.outsideLink'>) =>
  tx.insertInto('transitions.outsideLink').values(row).execute()

/** An open link by its token's hash: not ended, not past its day. */
export const readOutsideLink = (tx: Tx, tokenHash: Buffer, now: Date) =>
  tx
    .selectFrom('transitions.outsideLink')
    .select(LINK)
    .where('tokenHash', '=', tokenHash)
    .where('endedAt', 'is', null)
    .where('expiresAt', '>', now)
    .executeTakeFirst()

export const readOutsideLinks = (tx: Tx, patientId: string) =>
  tx
    .selectFrom('transitions.outsideLink')
    .select(LINK)
    .where('patientId', '=', patientId)
    .orderBy('madeAt', 'desc')
    .limit(50)
    .execute()

export const markOutsideEnded = async (tx: Tx, patientId: string, id: string, endedAt: Date) => {
  const { numUpdatedRows } = await tx
    .updateTable('transitions.outsideLink')
    .set({ endedAt })
    .where('id', '=', id)
    .where('patientId', '=', patientId)
    .where('endedAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export const addOutsideAnswer = (tx: Tx, row: New<'transitions.outsideAnswer'>) =>
  tx
    .insertInto('transitions.outsideAnswer')
    .values(row)
    .onConflict((oc) => oc.columns(['practiceId', 'id']).doNothing())
    .execute()

export const readOutsideAnswers = (tx: Tx, patientId: string) =>
  tx
    .selectFrom('transitions.outsideAnswer')
    .select(['id', 'linkId', 'kind', 'name', 'npi', 'words', 'at', 'decision'])
    .where('patientId', '=', patientId)
    .orderBy('at')
    .execute()

type Decision = { decision: 'accepted' | 'declined'; by: string; at: Date }
export const markAnswerDecided = async (
  tx: Tx,
  patientId: string,
  id: string,
  { decision, by, at }: Decision,
) => {
  const { numUpdatedRows } = await tx
    .updateTable('transitions.outsideAnswer')
    .set({ decision, decidedBy: by, decidedAt: at })
    .where('id', '=', id)
    .where('patientId', '=', patientId)
    .where('kind', '=', 'correction')
    .where('decision', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
