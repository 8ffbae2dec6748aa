import { sql } from 'kysely'
import type { Tx } from '../../platform/database.ts'
import { lock } from '../../platform/lock.ts'
import type { Link, Statement } from './day-root.ts'

const COLUMNS = ['day', 'firstSeq', 'lastSeq', 'root', 'ids', 'previous', 'signature'] as const

/** Two who sign the same practice at once would both write the same day: one waits. */
export const signAlone = (tx: Tx, practiceId: string): Promise<void> => lock(tx, `audit.sign ${practiceId}`)

export const readRoots = (tx: Tx) => tx.selectFrom('audit.root').select(COLUMNS).orderBy('day').execute()

export const readLastRoot = (tx: Tx) =>
  tx.selectFrom('audit.root').select(COLUMNS).orderBy('day', 'desc').limit(1).executeTakeFirst()

/** The days of UTC before `today` that have entries behind a place, each with the last of them. */
export const readDaysAfter = async (tx: Tx, seq: number, today: string) => {
  const { rows } = await sql<{ day: string; last: number }>`
    select (at at time zone 'UTC')::date as day, max(seq) as last from audit.entry
    where seq > ${seq} and at < ${today}::date::timestamp at time zone 'UTC' group by 1 order by 1`.execute(
    tx,
  )
  return rows
}

export type Placed = Link & { seq: number }

/** The entries between two places, in their order. */
export const readLinks = (tx: Tx, from: number, to: number): Promise<Placed[]> =>
  tx
    .selectFrom('audit.entry')
    .select(['seq', 'id', 'hash'])
    .where('seq', '>=', from)
    .where('seq', '<=', to)
    .orderBy('seq')
    .orderBy('hash')
    .execute()

/** Where entries stand now, asked by id. */
export const readPlaced = async (tx: Tx, ids: string[]): Promise<Map<string, Placed>> => {
  const rows = await tx
    .selectFrom('audit.entry')
    .select(['seq', 'id', 'hash'])
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

const bytes = (text: string) => Buffer.from(text, 'base64')

export const insertRoot = (tx: Tx, said: Statement & { signature: string }, at: Date) =>
  tx
    .insertInto('audit.root')
    .values({
      practiceId: said.practice,
      day: said.day,
      firstSeq: said.firstSeq,
      lastSeq: said.lastSeq,
      root: bytes(said.root),
      ids: bytes(said.ids),
      previous: bytes(said.previous),
      signature: bytes(said.signature),
      signedAt: at,
    })
    .execute()
