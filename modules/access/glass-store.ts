import type { Insertable } from 'kysely'
import type { Tx } from '../../platform/database.ts'
import type { Tables } from '../../platform/tables.ts'

const FOREIGN_KEY_VIOLATION = '23503'

/** False where there is no such patient in this practice (the database's own key says so), or the id is another opening's. */
export const addGlass = async (tx: Tx, row: Insertable<Tables['access.brokenGlass']>): Promise<boolean> => {
  try {
    const added = await tx
      .insertInto('access.brokenGlass')
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .execute()
    return added.length > 0
  } catch (error) {
    if ((error as { code?: string }).code === FOREIGN_KEY_VIOLATION) return false
    throw error
  }
}
export const addGlassClosing = (tx: Tx, row: Insertable<Tables['access.glassClosing']>) =>
  tx
    .insertInto('access.glassClosing')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
export const addGlassReview = async (
  tx: Tx,
  row: Insertable<Tables['access.glassReview']>,
): Promise<boolean> =>
  (
    await tx
      .insertInto('access.glassReview')
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .returning('glassId')
      .execute()
  ).length > 0

/** What a person has open now: patient and until when. */
export const readOpenGlass = (tx: Tx, staffId: string, now: Date) =>
  tx
    .selectFrom('access.brokenGlass as g')
    .select(['g.id', 'g.patientId', 'g.until'])
    .where('g.staffId', '=', staffId)
    .where('g.until', '>', now)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(selectFrom('access.glassClosing as c').select('c.glassId').whereRef('c.glassId', '=', 'g.id')),
      ),
    )
    .orderBy('g.until', 'desc')
    .execute()

/** All of them, newest first, with how each ended and what a reviewer found. */
export const readGlass = (tx: Tx, limit: number) =>
  tx
    .selectFrom('access.brokenGlass as g')
    .leftJoin('access.glassClosing as c', 'c.glassId', 'g.id')
    .leftJoin('access.glassReview as r', 'r.glassId', 'g.id')
    .select([
      'g.id',
      'g.patientId',
      'g.staffId',
      'g.reason',
      'g.words',
      'g.openedAt',
      'g.until',
      'c.closedAt',
      'r.finding',
      'r.words as reviewWords',
      'r.reviewedBy',
    ])
    .orderBy('g.openedAt', 'desc')
    .limit(limit)
    .execute()

export const readOneGlass = (tx: Tx, id: string) =>
  tx.selectFrom('access.brokenGlass').selectAll().where('id', '=', id).executeTakeFirst()
