import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Database, Tx } from '../../platform/database.ts'

/** Tokens are kept as hashes: who reads the table cannot sign in with it. */
export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest()

export const practicesOf = async (db: Database, email: string): Promise<string[]> => {
  const { rows } = await sql<{ practicesOf: string }>`select * from access.practices_of(${email})`.execute(db)
  return rows.map((row) => row.practicesOf)
}

export const readLogin = (tx: Tx, email: string) =>
  tx.selectFrom('access.login').selectAll().where('email', '=', email).forUpdate().executeTakeFirst()

export const addLogin = async (
  tx: Tx,
  login: { practiceId: string; staffId: string; email: string; passwordHash: string },
) => {
  await tx.insertInto('access.login').values(login).execute()
  await tx
    .insertInto('access.loginIndex')
    .values({ email: login.email, practiceId: login.practiceId })
    .execute()
}

export const markLogin = (
  tx: Tx,
  staffId: string,
  change: { failedCount: number; lockedUntil: Date | null },
) => tx.updateTable('access.login').set(change).where('staffId', '=', staffId).execute()

export type NewSession = {
  practiceId: string
  id: string
  tokenHash: Buffer
  kind: 'staff' | 'patient' | 'caregiver'
  subjectId: string
  patientId: string | null
  grantId: string | null
  startedAt: Date
  seenAt: Date
  expiresAt: Date
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

export const markSeen = (tx: Tx, id: string, seenAt: Date) =>
  tx.updateTable('access.session').set({ seenAt }).where('id', '=', id).execute()

export const endSession = (tx: Tx, id: string, endedAt: Date) =>
  tx.updateTable('access.session').set({ endedAt }).where('id', '=', id).execute()

/** All sessions of a caregiver's grant, at once: an ended grant shows nothing any more. */
export const endSessionsOfGrant = async (tx: Tx, grantId: string, endedAt: Date) => {
  await tx
    .updateTable('access.session')
    .set({ endedAt })
    .where('grantId', '=', grantId)
    .where('endedAt', 'is', null)
    .execute()
  await tx
    .updateTable('access.link')
    .set({ endedAt })
    .where('grantId', '=', grantId)
    .where('endedAt', 'is', null)
    .execute()
}

export type NewLink = {
  practiceId: string
  id: string
  tokenHash: Buffer
  kind: 'patient' | 'caregiver'
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

export const countFailure = (tx: Tx, linkId: string) =>
  tx
    .updateTable('access.link')
    .set((eb) => ({ failedCount: eb('failedCount', '+', 1) }))
    .where('id', '=', linkId)
    .execute()
