import { type Insertable, sql } from 'kysely'
import type { Database, Tx } from '../../platform/database.ts'
import type { Tables } from '../../platform/tables.ts'

export const practicesOf = async (db: Database, email: string): Promise<string[]> => {
  const { rows } = await sql<{ practicesOf: string }>`select * from access.practices_of(${email})`.execute(db)
  return rows.map((row) => row.practicesOf)
}

/** The practice with this short name, before anybody is signed in. */
export const practiceCalled = async (db: Database, slug: string): Promise<string | null> => {
  const { rows } = await sql<{
    practiceCalled: string
  }>`select * from access.practice_called(${slug})`.execute(db)
  return rows[0]?.practiceCalled ?? null
}
export const readLogin = (tx: Tx, email: string) =>
  tx.selectFrom('access.login').selectAll().where('email', '=', email).executeTakeFirst()
export const readLoginOf = (tx: Tx, staffId: string) =>
  tx.selectFrom('access.login').selectAll().where('staffId', '=', staffId).executeTakeFirst()
export const readLoginBySubject = (tx: Tx, oidcSubject: string) =>
  tx.selectFrom('access.login').selectAll().where('oidcSubject', '=', oidcSubject).executeTakeFirst()
export const readLogins = (tx: Tx) => tx.selectFrom('access.login').select(['staffId', 'email']).execute()

export const addLogin = async (
  tx: Tx,
  login: { practiceId: string; staffId: string; email: string; passwordHash: string | null },
) => {
  await tx.insertInto('access.login').values(login).execute()
  await tx
    .insertInto('access.loginIndex')
    .values({ email: login.email, practiceId: login.practiceId })
    .execute()
}
export const changePasswordHash = (tx: Tx, staffId: string, passwordHash: string | null) =>
  tx.updateTable('access.login').set({ passwordHash }).where('staffId', '=', staffId).execute()
export const markOidcSubject = (tx: Tx, staffId: string, oidcSubject: string | null) =>
  tx.updateTable('access.login').set({ oidcSubject }).where('staffId', '=', staffId).execute()

export const addAttempt = (tx: Tx, row: Insertable<Tables['access.attempt']>) =>
  tx.insertInto('access.attempt').values(row).execute()

/** Tries at one person since a moment: the wrong ones from one place, the wrong ones from anywhere. */
export const countWrong = async (tx: Tx, subjectId: string, source: string, since: Date) => {
  const row = await tx
    .selectFrom('access.attempt')
    .select(({ fn }) => [
      fn.countAll<number>().as('everywhere'),
      fn.countAll<number>().filterWhere('source', '=', source).as('here'),
    ])
    .where('subjectId', '=', subjectId)
    .where('succeeded', '=', false)
    .where('at', '>', since)
    .executeTakeFirstOrThrow()
  return { everywhere: Number(row.everywhere), here: Number(row.here) }
}

/** Tries at an address that nobody has, of which only a hash is kept, and that for an hour. */
export const strayTries = async (
  db: Database,
  {
    addressHash,
    source,
    since,
  }: { addressHash: Buffer; source: string; since: { here: Date; everywhere: Date } },
) => {
  const { rows } = await sql<{ here: number; everywhere: number }>`
    select * from access.count_stray_tries(${addressHash}, ${source}, ${since.here}, ${since.everywhere})`.execute(
    db,
  )
  return rows[0]!
}
export const addStrayTry = (db: Database, row: Insertable<Tables['access.strayTry']>) =>
  db.insertInto('access.strayTry').values(row).execute()

export const countWrongOf = async (tx: Tx, subjectId: string): Promise<number> =>
  (
    await tx
      .selectFrom('access.attempt')
      .select('id')
      .where('subjectId', '=', subjectId)
      .where('succeeded', '=', false)
      .execute()
  ).length

export const lastSuccessFrom = (tx: Tx, subjectId: string, source: string) =>
  tx
    .selectFrom('access.attempt')
    .select('at')
    .where('subjectId', '=', subjectId)
    .where('source', '=', source)
    .where('succeeded', '=', true)
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst()

/** The practice's newest sign-in rule; null where it never set one. */
export const readSignInRule = (tx: Tx) =>
  tx
    .selectFrom('access.signInRule')
    .selectAll()
    .orderBy('setAt', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
/** Whether a second step is asked of everybody: it is, until the practice says otherwise. */
export const readSecondStep = async (tx: Tx): Promise<'offered' | 'required'> =>
  (await readSignInRule(tx))?.secondStep === 'offered' ? 'offered' : 'required'
export const readSignInRules = (tx: Tx) =>
  tx
    .selectFrom('access.signInRule')
    .selectAll()
    .orderBy('setAt', 'desc')
    .orderBy('id', 'desc')
    .limit(50)
    .execute()
export const addSignInRule = (tx: Tx, row: Insertable<Tables['access.signInRule']>) =>
  tx.insertInto('access.signInRule').values(row).execute()

export const addInvitation = async (tx: Tx, row: Insertable<Tables['access.invitation']>) => {
  await tx
    .updateTable('access.invitation')
    .set({ endedAt: row.madeAt })
    .where('staffId', '=', row.staffId)
    .where('usedAt', 'is', null)
    .where('endedAt', 'is', null)
    .execute()
  await tx.insertInto('access.invitation').values(row).execute()
}
export const readInvitation = (tx: Tx, tokenHash: Buffer, now: Date) =>
  tx
    .selectFrom('access.invitation')
    .selectAll()
    .where('tokenHash', '=', tokenHash)
    .where('usedAt', 'is', null)
    .where('endedAt', 'is', null)
    .where('expiresAt', '>', now)
    .forUpdate()
    .executeTakeFirst()
export const spendInvitation = (tx: Tx, id: string, usedAt: Date) =>
  tx.updateTable('access.invitation').set({ usedAt }).where('id', '=', id).execute()
export const readOpenInvitations = (tx: Tx, now: Date) =>
  tx
    .selectFrom('access.invitation')
    .select(['staffId', 'expiresAt'])
    .where('usedAt', 'is', null)
    .where('endedAt', 'is', null)
    .where('expiresAt', '>', now)
    .execute()
