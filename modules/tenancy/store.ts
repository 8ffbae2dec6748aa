import { type Insertable, sql } from 'kysely'
import type { Database, Tx } from '../../platform/database.ts'
import type { Tables } from '../../platform/tables.ts'

type New<T extends keyof Tables> = Insertable<Tables[T]>

export type HoldRow = {
  id: string
  patientId: string | null
  reason: string
  putBy: string
  putAt: Date
  endReason: string | null
  endedBy: string | null
  endedAt: Date | null
}

/** Every hold there was, the newest first. */
export const readHolds = (tx: Tx): Promise<HoldRow[]> =>
  tx
    .selectFrom('tenancy.legalHold as h')
    .leftJoin('tenancy.legalHoldEnd as e', (join) =>
      join.onRef('e.practiceId', '=', 'h.practiceId').onRef('e.holdId', '=', 'h.id'),
    )
    .select(['h.id', 'h.patientId', 'h.reason', 'h.putBy', 'h.putAt'])
    .select(['e.reason as endReason', 'e.endedBy', 'e.endedAt'])
    .orderBy('h.putAt', 'desc')
    .orderBy('h.id', 'desc')
    .execute()

export const addHold = (tx: Tx, row: New<'tenancy.legalHold'>) =>
  tx
    .insertInto('tenancy.legalHold')
    .values(row)
    .onConflict((oc) => oc.columns(['practiceId', 'id']).doNothing())
    .execute()

/** The first word ends a hold; a second end changes nothing. */
export const addHoldEnd = (tx: Tx, row: New<'tenancy.legalHoldEnd'>) =>
  tx
    .insertInto('tenancy.legalHoldEnd')
    .values(row)
    .onConflict((oc) => oc.doNothing())
    .execute()

export const addRemoval = (tx: Tx, row: New<'tenancy.removal'>) =>
  tx.insertInto('tenancy.removal').values(row).execute()

export type PracticeLine = {
  slug: string
  id: string | null
  events: { what: string; at: string; by: string }[]
}

/** Every practice that is or was here, as the owner of the tables sees them. */
export const readDirectory = async (ownerDb: Database): Promise<PracticeLine[]> => {
  const { rows } = await sql<PracticeLine>`
    select coalesce(d.slug, l.slug) as slug, d.id,
      coalesce(l.events, '[]') as events
    from app.practice_directory d full join (
      select about_practice, (array_agg(slug order by done_at desc))[1] as slug,
        json_agg(json_build_object('what', what, 'at', done_at, 'by', done_by) order by done_at, id) as events
      from app.practice_log group by about_practice) l on l.about_practice = d.id
    order by 1`.execute(ownerDb)
  return rows
}

export const addToPracticeLog = (db: Database | Tx, row: New<'app.practiceLog'>) =>
  db.insertInto('app.practiceLog').values(row).execute()

export type LastExport = { doneAt: Date; detail: { manifest: string; chains: unknown; rows: number } }

export const readLastExport = async (ownerDb: Database | Tx, practiceId: string) =>
  (await ownerDb
    .selectFrom('app.practiceLog')
    .select(['doneAt', 'detail'])
    .where('aboutPractice', '=', practiceId)
    .where('what', '=', 'exported')
    .orderBy('doneAt', 'desc')
    .limit(1)
    .executeTakeFirst()) as LastExport | undefined

/** Jobs that gave up while the practice was suspended are tried again; only the owner may. */
export const wakeJobs = async (ownerDb: Database, practiceId: string): Promise<number> => {
  const { rows } = await sql<{ n: number }>`select app.wake_jobs(${practiceId}) as n`.execute(ownerDb)
  return rows[0]?.n ?? 0
}

/** Jobs of a practice that is gone have nothing to work on. */
export const dropJobs = (tx: Tx, practiceId: string) => sql`select app.drop_jobs(${practiceId})`.execute(tx)
