import { type Insertable, sql } from 'kysely'
import type { Tx } from '../../platform/database.ts'
import type { Tables } from '../../platform/tables.ts'
import type { Kind } from './kinds-contract.ts'

const READINGS_MAX = 1000

export type ReadingRow = Awaited<ReturnType<typeof readReadingsSince>>[number]

export const addReading = (tx: Tx, row: Insertable<Tables['readings.reading']>) =>
  tx.insertInto('readings.reading').values(row).execute()

/** The newest first, each with the correction that took its place. */
export const readReadingsSince = (tx: Tx, patientId: string, since: Date, kind?: Kind) =>
  tx
    .selectFrom('readings.reading as r')
    .leftJoin('readings.reading as c', 'c.corrects', 'r.id')
    .selectAll('r')
    .select('c.id as correctedBy')
    .where('r.patientId', '=', patientId)
    .where('r.takenAt', '>=', since)
    .$if(kind !== undefined, (of) => of.where('r.kind', '=', kind ?? ''))
    .orderBy('r.takenAt', 'desc')
    .orderBy('r.recordedAt', 'desc')
    .limit(READINGS_MAX)
    .execute()

export const readReading = (tx: Tx, id: string) =>
  tx
    .selectFrom('readings.reading as r')
    .leftJoin('readings.reading as c', 'c.corrects', 'r.id')
    .selectAll('r')
    .select('c.id as correctedBy')
    .where('r.id', '=', id)
    .executeTakeFirst()

export const readReadingsByIds = (tx: Tx, ids: readonly string[]) =>
  tx
    .selectFrom('readings.reading as r')
    .leftJoin('readings.reading as c', 'c.corrects', 'r.id')
    .selectAll('r')
    .select('c.id as correctedBy')
    .where(sql<boolean>`r.id = any(${[...ids]}::uuid[])`)
    .execute()
