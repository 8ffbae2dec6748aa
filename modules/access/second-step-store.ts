import type { Insertable } from 'kysely'
import type { Tx } from '../../platform/database.ts'
import type { Tables } from '../../platform/tables.ts'

export const readPasskeysOf = (tx: Tx, ownerId: string) =>
  tx
    .selectFrom('access.passkey')
    .selectAll()
    .where('ownerId', '=', ownerId)
    .where('endedAt', 'is', null)
    .orderBy('madeAt')
    .execute()
export const readPasskey = (tx: Tx, credentialId: string) =>
  tx
    .selectFrom('access.passkey')
    .selectAll()
    .where('credentialId', '=', credentialId)
    .where('endedAt', 'is', null)
    .forUpdate()
    .executeTakeFirst()
/** False where a passkey of this name is kept already: a device never gives the same name twice. */
export const addPasskey = async (tx: Tx, row: Insertable<Tables['access.passkey']>): Promise<boolean> =>
  (
    await tx
      .insertInto('access.passkey')
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .execute()
  ).length > 0
export const markPasskeyUsed = (tx: Tx, id: string, counter: number, usedAt: Date) =>
  tx.updateTable('access.passkey').set({ counter, usedAt }).where('id', '=', id).execute()
export const endPasskey = async (tx: Tx, ownerId: string, id: string, endedAt: Date): Promise<boolean> =>
  (
    await tx
      .updateTable('access.passkey')
      .set({ endedAt })
      .where('id', '=', id)
      .where('ownerId', '=', ownerId)
      .where('endedAt', 'is', null)
      .returning('id')
      .execute()
  ).length > 0

export const endPasskeysOf = (tx: Tx, ownerId: string, endedAt: Date) =>
  tx
    .updateTable('access.passkey')
    .set({ endedAt })
    .where('ownerId', '=', ownerId)
    .where('endedAt', 'is', null)
    .execute()

/** How each member of staff proves herself beside a password. */
export const readSecondSteps = async (tx: Tx): Promise<Map<string, 'passkey' | 'app'>> => {
  const apps = await tx
    .selectFrom('access.authenticatorApp')
    .select('staffId')
    .where('confirmedAt', 'is not', null)
    .where('endedAt', 'is', null)
    .execute()
  const passkeys = await tx
    .selectFrom('access.passkey')
    .select('ownerId')
    .where('ownerKind', '=', 'staff')
    .where('endedAt', 'is', null)
    .execute()
  return new Map([
    ...apps.map(({ staffId }) => [staffId, 'app'] as const),
    ...passkeys.map(({ ownerId }) => [ownerId, 'passkey'] as const),
  ])
}

/** True where nobody has answered this challenge before. */
export const spendChallenge = async (tx: Tx, row: Insertable<Tables['access.usedChallenge']>) =>
  (
    await tx
      .insertInto('access.usedChallenge')
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .returning('usedAt')
      .execute()
  ).length > 0

export const readApp = (tx: Tx, staffId: string) =>
  tx
    .selectFrom('access.authenticatorApp')
    .selectAll()
    .where('staffId', '=', staffId)
    .where('confirmedAt', 'is not', null)
    .where('endedAt', 'is', null)
    .forUpdate()
    .executeTakeFirst()
export const readBegunApp = (tx: Tx, staffId: string) =>
  tx
    .selectFrom('access.authenticatorApp')
    .selectAll()
    .where('staffId', '=', staffId)
    .where('confirmedAt', 'is', null)
    .where('endedAt', 'is', null)
    .orderBy('madeAt', 'desc')
    .limit(1)
    .forUpdate()
    .executeTakeFirst()
export const addApp = (tx: Tx, row: Insertable<Tables['access.authenticatorApp']>) =>
  tx.insertInto('access.authenticatorApp').values(row).execute()
export const confirmApp = async (
  tx: Tx,
  row: { id: string; staffId: string; at: Date; lastStep: number },
) => {
  await endApps(tx, row.staffId, row.at, row.id)
  await tx
    .updateTable('access.authenticatorApp')
    .set({ confirmedAt: row.at, lastStep: row.lastStep })
    .where('id', '=', row.id)
    .execute()
}
export const markAppStep = (tx: Tx, id: string, lastStep: number) =>
  tx.updateTable('access.authenticatorApp').set({ lastStep }).where('id', '=', id).execute()
export const endApps = (tx: Tx, staffId: string, endedAt: Date, keep?: string) =>
  tx
    .updateTable('access.authenticatorApp')
    .set({ endedAt })
    .where('staffId', '=', staffId)
    .where('endedAt', 'is', null)
    .$if(keep !== undefined, (query) => query.where('id', '!=', keep!))
    .execute()

export const replaceRecoveryCodes = async (
  tx: Tx,
  who: { practiceId: string; staffId: string; at: Date },
  hashes: Buffer[],
) => {
  const { practiceId, staffId, at } = who
  await tx
    .updateTable('access.recoveryCode')
    .set({ endedAt: at })
    .where('staffId', '=', staffId)
    .where('endedAt', 'is', null)
    .execute()
  const rows = hashes.map((codeHash) => ({ practiceId, staffId, codeHash, madeAt: at }))
  if (rows.length > 0) await tx.insertInto('access.recoveryCode').values(rows).execute()
}
export const spendRecoveryCode = async (tx: Tx, staffId: string, codeHash: Buffer, usedAt: Date) =>
  (
    await tx
      .updateTable('access.recoveryCode')
      .set({ usedAt })
      .where('staffId', '=', staffId)
      .where('codeHash', '=', codeHash)
      .where('usedAt', 'is', null)
      .where('endedAt', 'is', null)
      .returning('staffId')
      .execute()
  ).length > 0
export const countRecoveryCodes = async (tx: Tx, staffId: string): Promise<number> =>
  (
    await tx
      .selectFrom('access.recoveryCode')
      .select('codeHash')
      .where('staffId', '=', staffId)
      .where('usedAt', 'is', null)
      .where('endedAt', 'is', null)
      .execute()
  ).length
