import { sql } from 'kysely'
import type { Tx } from './database.ts'

/**
 * One command at a time for what is named, until its transaction ends. Every statement after it sees what the one before
 * has written, so that what was looked at cannot change before it is written about. Take the wider name first.
 */
export const lock = async (tx: Tx, name: string): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(tx)
}

/** As many as like at a time, but not beside one who holds the name for himself. */
export const lockShared = async (tx: Tx, name: string): Promise<void> => {
  await sql`select pg_advisory_xact_lock_shared(hashtextextended(${name}, 0))`.execute(tx)
}
