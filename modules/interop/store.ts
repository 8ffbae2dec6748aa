import type { Insertable } from 'kysely'
import type { Tx } from '../../platform/database.ts'
import type { Tables } from '../../platform/tables.ts'
import type { ImportReport } from './contract.ts'

export const addReport = (tx: Tx, row: Insertable<Tables['interop.importReport']>) =>
  tx.insertInto('interop.importReport').values(row).execute()

export const readReports = async (tx: Tx, limit: number) => {
  const rows = await tx
    .selectFrom('interop.importReport')
    .select(['id', 'importedAt', 'report'])
    .orderBy('importedAt', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ id, importedAt, report }) => ({
    id,
    at: importedAt.toISOString(),
    ...(report as unknown as ImportReport),
  }))
}
