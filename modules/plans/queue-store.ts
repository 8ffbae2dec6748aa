import { sql } from 'kysely'
import type { Tx } from '../../platform/database.ts'
import { planContent } from './plan-content.ts'

/** Drafts that were saved after the newest signature, or never signed; who waited longest first. */
export const readUnsigned = async (tx: Tx, limit: number) => {
  const rows = await tx
    .selectFrom('plans.draft as d')
    .select(['d.patientId', 'd.version', 'd.content', 'd.savedBy', 'd.savedAt'])
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('plans.signedVersion as v')
            .select('v.id')
            .whereRef('v.practiceId', '=', 'd.practiceId')
            .whereRef('v.patientId', '=', 'd.patientId')
            .whereRef('v.signedAt', '>=', 'd.savedAt'),
        ),
      ),
    )
    .orderBy('d.savedAt')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ ...row, content: planContent.parse(row.content) }))
}

/** The newest version that this person signed herself. */
export const readSignedBy = async (tx: Tx, patientId: string, staffId: string) => {
  const row = await tx
    .selectFrom('plans.signedVersion')
    .select(['number', 'content', 'signedAt'])
    .where('patientId', '=', patientId)
    .where('signedBy', '=', staffId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && { ...row, content: planContent.parse(row.content) }
}

/** The newest signature of everybody, and the day on which that plan wants to be read again. */
export const readNewestSignatures = (tx: Tx) =>
  tx
    .selectFrom('plans.signedVersion')
    .distinctOn('patientId')
    .select(['patientId', 'signedAt', sql<string | null>`content #>> '{review,nextOn}'`.as('nextOn')])
    .orderBy('patientId')
    .orderBy('number', 'desc')
    .execute()
