import { sql } from 'kysely'
import type { Tx } from '../../platform/database.ts'

/** For the keeper only: what was said of files that are gone. */
export const removeReportsOf = async (tx: Tx, documentIds: string[]): Promise<number> => {
  const { numAffectedRows } =
    await sql`delete from interop.import_report where document_id = any(${documentIds}::uuid[])`.execute(tx)
  return Number(numAffectedRows ?? 0)
}
