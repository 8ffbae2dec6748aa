import { createHash } from 'node:crypto'
import { type Insertable, sql } from 'kysely'
import type { Month } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { lock } from '../../platform/lock.ts'
import type { Tables } from '../../platform/tables.ts'
import type { Line } from './rules/one-line.ts'

export type Timer = NonNullable<Awaited<ReturnType<typeof readRunning>>>
const typed = <T extends { line: unknown }>(row: T): Omit<T, 'line'> & { line: Line } => ({
  ...row,
  line: row.line as Line,
})

/** The clock this person runs, locked: two tabs that beat or stop at once do it one after the other. */
export const readRunning = async (tx: Tx, staffId: string) => {
  const row = await tx
    .selectFrom('time.timer')
    .selectAll()
    .where('staffId', '=', staffId)
    .where('stoppedAt', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  return row && typed(row)
}

export const readTimerById = async (tx: Tx, id: string) => {
  const row = await tx
    .selectFrom('time.timer')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && typed(row)
}

export const readStaleTimers = async (tx: Tx, beatBefore: Date) =>
  (
    await tx
      .selectFrom('time.timer')
      .selectAll()
      .where('stoppedAt', 'is', null)
      .where('beatAt', '<', beatBefore)
      .forUpdate()
      .execute()
  ).map(typed)

/** One command of a person's time at a time: what is free cannot change between looking and writing. */
export const lockPerson = (tx: Tx, staffId: string): Promise<void> => lock(tx, `time/${staffId}`)

export const addTimer = (tx: Tx, { line, ...row }: Timer) =>
  tx
    .insertInto('time.timer')
    .values({ ...row, line: JSON.stringify(line) })
    .execute()
export const moveBeat = (tx: Tx, id: string, beatAt: Date, activeAt: Date) =>
  tx.updateTable('time.timer').set({ beatAt, activeAt }).where('id', '=', id).execute()
export const markStopped = (tx: Tx, id: string, beatAt: Date, stopReason: string) =>
  tx.updateTable('time.timer').set({ beatAt, stoppedAt: beatAt, stopReason }).where('id', '=', id).execute()

/** The same part of the same work always has the same id, so that a stop sent twice is one entry. */
export const partId = (id: string, part: string): string => {
  const hex = createHash('sha256').update(`${id}/${part}`).digest('hex')
  return `${id.slice(0, 14)}7${hex.slice(0, 3)}-8${hex.slice(3, 6)}-${hex.slice(6, 18)}`
}

export type NewEntry = Omit<Insertable<Tables['time.entry']>, 'during' | 'seq' | 'hash' | 'previousHash'> & {
  from: Date
  until: Date
}

export const range = (from: Date, until: Date) => `[${from.toISOString()},${until.toISOString()})`

/** Adds an entry to the ledger; the database chains it and refuses any overlap with the same person's time. */
export const addEntry = async (tx: Tx, { from, until, ...row }: NewEntry): Promise<void> => {
  await tx
    .insertInto('time.entry')
    .values({ ...row, during: range(from, until) })
    .onConflict((oc) => oc.columns(['practiceId', 'id']).doNothing())
    .execute()
}

/** Time of the same person that touches this span: entries, and the clock that runs. */
export const readOverlap = async (tx: Tx, staffId: string, from: Date, until: Date) => {
  const { rows } = await sql<{ from: Date; until: Date }>`
    select lower(during) as from, upper(during) as until from time.entry
    where staff_id = ${staffId} and during && ${range(from, until)}::tstzrange
    union all
    select started_at, beat_at from time.timer
    where staff_id = ${staffId} and stopped_at is null and started_at < ${until} and beat_at > ${from} limit 1`.execute(
    tx,
  )
  return rows[0]
}

/** Whether a device's memory was written before: the same replay sent again has one effect. */
export const hasPart = async (tx: Tx, timerId: string): Promise<boolean> =>
  (await tx
    .selectFrom('time.entry')
    .select('id')
    .where('timerId', '=', timerId)
    .limit(1)
    .executeTakeFirst()) !== undefined

/** What the ledger already holds of a person between two instants, oldest first. */
export const readTaken = async (
  tx: Tx,
  staffId: string,
  from: Date,
  until: Date,
): Promise<{ from: Date; until: Date }[]> => {
  const { rows } = await sql<{ from: Date; until: Date }>`
    select lower(during) as from, upper(during) as until from time.entry
    where staff_id = ${staffId} and during && ${range(from, until)}::tstzrange order by 1`.execute(tx)
  return rows
}

export type Entry = {
  id: string
  staffId: string
  credential: string
  patientId: string
  contactId: string | null
  program: string
  activity: string
  from: Date
  until: Date
  seconds: number
  source: 'timer' | 'device' | 'manual'
  sharedOf: number
  reason: string | null
  corrected: string | null
  approvedBy: string | null
}

const EFFECTIVE = sql`
  select e.id, e.staff_id, e.credential, e.patient_id, e.contact_id, coalesce(c.program, e.program) as program, e.activity,
    lower(coalesce(c.keep, e.during)) as from, upper(coalesce(c.keep, e.during)) as until,
    extract(epoch from upper(coalesce(c.keep, e.during)) - lower(coalesce(c.keep, e.during)))::float8 as seconds,
    e.source, e.shared_of, e.reason, c.reason as corrected, a.approved_by
  from time.entry e
  left join lateral (select k.keep, k.program, k.reason from time.correction k
    where k.practice_id = e.practice_id and k.entry_id = e.id order by k.seq desc limit 1) c on true
  left join time.approval a on a.practice_id = e.practice_id and a.entry_id = e.id`

/** What the ledger says of one patient's month after corrections; a void entry is gone from the sums, never from the ledger. */
export const readPatientMonth = async (tx: Tx, patientId: string, month: Month): Promise<Entry[]> => {
  const { rows } = await sql<Entry>`${EFFECTIVE} where e.patient_id = ${patientId} and e.month = ${month}
    and not isempty(coalesce(c.keep, e.during)) order by 8`.execute(tx)
  return rows
}

export const readEntry = (tx: Tx, id: string) =>
  tx
    .selectFrom('time.entry')
    .select([
      'id',
      'patientId',
      'program',
      'month',
      'staffId',
      'source',
      sql<Date>`lower(during)`.as('from'),
      sql<Date>`upper(during)`.as('until'),
    ])
    .where('id', '=', id)
    .executeTakeFirst()

/** What stands of an entry by its newest correction, with empty ends where nothing does; undefined where it has none. */
export const readStanding = (tx: Tx, entryId: string) =>
  tx
    .selectFrom('time.correction')
    .select([sql<Date | null>`lower(keep)`.as('from'), sql<Date | null>`upper(keep)`.as('until')])
    .where('entryId', '=', entryId)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()

export type NewCorrection = Omit<
  Insertable<Tables['time.correction']>,
  'keep' | 'seq' | 'hash' | 'previousHash'
> & {
  keep: { from: Date; until: Date } | null
}
export const addCorrection = async (tx: Tx, { keep, ...row }: NewCorrection) => {
  await tx
    .insertInto('time.correction')
    .values({ ...row, keep: keep ? range(keep.from, keep.until) : 'empty' })
    .onConflict((oc) => oc.columns(['practiceId', 'id']).doNothing())
    .execute()
}
