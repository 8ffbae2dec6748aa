import type { Insertable } from 'kysely'
import { sql } from 'kysely'
import type { Database, Tx } from '../../platform/database.ts'
import type { Tables } from '../../platform/tables.ts'
import { hashToken, type PatientSide } from './session-store.ts'

export type NewLink = {
  practiceId: string
  id: string
  tokenHash: Buffer
  kind: PatientSide
  subjectId: string
  patientId: string
  grantId: string | null
  birthDate: string
  madeAt: Date
  madeBy: string | null
  expiresAt: Date
}
export const addLink = (tx: Tx, link: NewLink) => tx.insertInto('access.link').values(link).execute()

export const readLink = (tx: Tx, token: string) =>
  tx
    .selectFrom('access.link')
    .selectAll()
    .where('tokenHash', '=', hashToken(token))
    .forUpdate()
    .executeTakeFirst()

export const countFailure = (tx: Tx, table: 'access.link' | 'access.code', id: string) =>
  tx
    .updateTable(table)
    .set((eb) => ({ failedCount: eb('failedCount', '+', 1) }))
    .where('id', '=', id)
    .execute()

/** Which practices may know this address (or printed code); only its hash is kept outside of them. */
export const practicesReached = async (db: Database, reach: Buffer): Promise<string[]> => {
  const { rows } = await sql<{
    practicesReached: string
  }>`select * from access.practices_reached(${reach})`.execute(db)
  return rows.map((row) => row.practicesReached)
}
export const addReach = (tx: Tx, row: { reachHash: Buffer; aboutPractice: string }) =>
  tx
    .insertInto('access.reachIndex')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute()

export const addCode = async (tx: Tx, row: Insertable<Tables['access.code']>) => {
  await tx
    .updateTable('access.code')
    .set({ endedAt: row.madeAt })
    .where('subjectId', '=', row.subjectId)
    .where('kind', '=', row.kind)
    .where('usedAt', 'is', null)
    .where('endedAt', 'is', null)
    .execute()
  await tx.insertInto('access.code').values(row).execute()
}
/** Codes still open that were sent to an address, or the printed one with these letters. */
export const readOpenCodes = (tx: Tx, reachHash: Buffer, now: Date) =>
  tx
    .selectFrom('access.code')
    .selectAll()
    .where('reachHash', '=', reachHash)
    .where('usedAt', 'is', null)
    .where('endedAt', 'is', null)
    .where('expiresAt', '>', now)
    .forUpdate()
    .execute()
export const countCodesSince = async (tx: Tx, subjectId: string, since: Date): Promise<number> =>
  (
    await tx
      .selectFrom('access.code')
      .select('id')
      .where('subjectId', '=', subjectId)
      .where('madeAt', '>', since)
      .execute()
  ).length
export const spendCode = (tx: Tx, id: string, usedAt: Date) =>
  tx.updateTable('access.code').set({ usedAt }).where('id', '=', id).execute()
