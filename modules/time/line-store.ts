import { sql } from 'kysely'
import type { Tx } from '../../platform/database.ts'
import type { Clock, Line } from './rules/one-line.ts'

/** A call is looked for among so many clocks; whoever opened more charts in between starts the line again. */
const CLOCKS_MAX = 50

/** The last clocks of a person with who was on the line, the newest first. */
export const readLastTimers = async (tx: Tx, staffId: string): Promise<Clock[]> => {
  const rows = await tx
    .selectFrom('time.timer')
    .select(['patientId', 'contactId', 'alsoPatientIds', 'line'])
    .where('staffId', '=', staffId)
    .orderBy('startedAt', 'desc')
    // Two that began in one moment: the one that ran longer came second.
    .orderBy('stoppedAt', (order) => order.desc().nullsFirst())
    .limit(CLOCKS_MAX)
    .execute()
  return rows.map((row) => ({ ...row, line: row.line as Line }))
}

/** A contact that is over is on no line any more, also not on one that was paused. */
export const removeFromLines = (tx: Tx, staffId: string, patientId: string, contactId: string) =>
  tx
    .updateTable('time.timer')
    .set({ line: sql`line - ${patientId}::text` })
    .where('staffId', '=', staffId)
    .where(sql<boolean>`line ->> ${patientId} = ${contactId}`)
    .execute()
