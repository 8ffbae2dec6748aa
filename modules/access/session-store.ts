import { createHash } from 'node:crypto'
import { type Insertable, sql } from 'kysely'
import type { Tx } from '../../platform/database.ts'
import type { Tables } from '../../platform/tables.ts'

/** Tokens are kept as hashes: who reads the table cannot sign in with it. */
export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest()

/** Who enters at the patients’ door. */
export type PatientSide = 'patient' | 'caregiver' | 'representative'
export type NewSession = Insertable<Tables['access.session']> & {
  kind: 'staff' | PatientSide
}
export const addSession = (tx: Tx, session: NewSession) =>
  tx.insertInto('access.session').values(session).execute()

export const readSession = (tx: Tx, token: string, now: Date) =>
  tx
    .selectFrom('access.session')
    .selectAll()
    .where('tokenHash', '=', hashToken(token))
    .where('endedAt', 'is', null)
    .where('expiresAt', '>', now)
    .executeTakeFirst()

export const readSessionsOf = (tx: Tx, subjectId: string, now: Date) =>
  tx
    .selectFrom('access.session')
    .select(['id', 'startedAt', 'seenAt', 'expiresAt', 'how', 'agent'])
    .where('subjectId', '=', subjectId)
    .where('endedAt', 'is', null)
    .where('expiresAt', '>', now)
    .orderBy('seenAt', 'desc')
    .execute()

export const countSessions = async (tx: Tx, now: Date): Promise<Map<string, number>> => {
  const rows = await tx
    .selectFrom('access.session')
    .select(({ fn }) => ['subjectId', fn.countAll<number>().as('n')])
    .where('kind', '=', 'staff')
    .where('endedAt', 'is', null)
    .where('expiresAt', '>', now)
    .groupBy('subjectId')
    .execute()
  return new Map(rows.map(({ subjectId, n }) => [subjectId, Number(n)]))
}

export const markSeen = (tx: Tx, id: string, seenAt: Date) =>
  tx.updateTable('access.session').set({ seenAt }).where('id', '=', id).execute()

export const markProved = (tx: Tx, id: string, provedAt: Date) =>
  tx.updateTable('access.session').set({ provedAt, seenAt: provedAt }).where('id', '=', id).execute()

export const settleSession = (tx: Tx, id: string) =>
  tx.updateTable('access.session').set({ limited: false }).where('id', '=', id).execute()

export const endSession = (tx: Tx, id: string, endedAt: Date) =>
  tx.updateTable('access.session').set({ endedAt }).where('id', '=', id).execute()

/** One of this person's sessions; false where it is not hers or over already. */
export const endSessionOf = async (tx: Tx, subjectId: string, id: string, endedAt: Date): Promise<boolean> =>
  (
    await tx
      .updateTable('access.session')
      .set({ endedAt })
      .where('subjectId', '=', subjectId)
      .where('id', '=', id)
      .where('endedAt', 'is', null)
      .returning('id')
      .execute()
  ).length > 0

/** All sessions of a person but one, or all. Returns how many ended. */
export const endSessionsOf = async (tx: Tx, subjectId: string, endedAt: Date, keep?: string) =>
  (
    await tx
      .updateTable('access.session')
      .set({ endedAt })
      .where('subjectId', '=', subjectId)
      .where('endedAt', 'is', null)
      .$if(keep !== undefined, (query) => query.where('id', '!=', keep!))
      .returning('id')
      .execute()
  ).length

/** Sessions, links, codes and passkeys of a grant or of a person, at once: what has ended shows nothing any more. */
export const endWaysIn = async (
  tx: Tx,
  whose: { grantId: string } | { subjectId: string },
  endedAt: Date,
) => {
  const [column, id] = 'grantId' in whose ? ['grant_id', whose.grantId] : ['subject_id', whose.subjectId]
  for (const table of ['session', 'link', 'code', 'passkey']) {
    const named = table === 'passkey' && column === 'subject_id' ? 'owner_id' : column
    await sql`update ${sql.table(`access.${table}`)} set ended_at = ${endedAt}
      where ${sql.ref(named)} = ${id} and ended_at is null`.execute(tx)
  }
}
