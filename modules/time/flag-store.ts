import { type Insertable, sql } from 'kysely'
import type { Tx } from '../../platform/database.ts'
import type { Tables } from '../../platform/tables.ts'
import type { Around } from './rules/flag-entry.ts'
import { type NewEntry, range } from './store.ts'

/** What stands around an entry: a colleague at the same moment, the person's day, the patient's month, the last by hand. */
export const readAround = async (
  tx: Tx,
  entry: NewEntry,
  day: string,
  zone: string,
): Promise<
  Omit<Around, 'colleague' | 'visitCode'> & { colleague: { staffId: string; seconds: number } | null }
> => {
  const during = range(entry.from, entry.until)
  const { rows } = await sql<
    Omit<Around, 'colleague' | 'visitCode'> &
      ({ others: number; colleagueId: string } | { others: null; colleagueId: null })
  >`
    select
      (select sum(extract(epoch from upper(e.during * ${during}::tstzrange) - lower(e.during * ${during}::tstzrange)))::float8
        from time.entry e where e.patient_id = ${entry.patientId} and e.staff_id <> ${entry.staffId}
          and e.month = ${entry.month} and e.during && ${during}::tstzrange) as others,
      (select e.staff_id from time.entry e where e.patient_id = ${entry.patientId} and e.staff_id <> ${entry.staffId}
          and e.month = ${entry.month} and e.during && ${during}::tstzrange limit 1) as "colleagueId",
      (select coalesce(sum(extract(epoch from upper(during) - lower(during))), 0)::float8 from time.entry
        where staff_id = ${entry.staffId} and (lower(during) at time zone ${zone})::date = ${day}::date
          and during && tstzrange((${day}::date::timestamp at time zone ${zone}), ((${day}::date + 1)::timestamp at time zone ${zone}))) as "daySeconds",
      (select coalesce(sum(extract(epoch from upper(during) - lower(during))), 0)::float8 from time.entry
        where patient_id = ${entry.patientId} and month = ${entry.month} and program = ${entry.program}) as "monthAfter",
      array(select extract(epoch from upper(during) - lower(during))::int from time.entry
        where staff_id = ${entry.staffId} and source = 'manual' order by seq desc limit 4) as "lastByHand"`.execute(
    tx,
  )
  const row = rows[0]!
  const own = (entry.until.getTime() - entry.from.getTime()) / 1000
  return {
    daySeconds: row.daySeconds,
    monthAfter: row.monthAfter,
    monthBefore: row.monthAfter - own,
    lastByHand: row.lastByHand,
    colleague: row.others ? { staffId: row.colleagueId, seconds: row.others } : null,
  }
}

export const addFlags = async (tx: Tx, rows: Insertable<Tables['time.flag']>[]): Promise<void> => {
  if (rows.length === 0) return
  await tx
    .insertInto('time.flag')
    .values(rows)
    .onConflict((oc) => oc.columns(['practiceId', 'id']).doNothing())
    .execute()
}

const FLAGS_MAX = 200

/** The newest flags, each with the newest finding about it. */
export const readFlags = async (tx: Tx) => {
  const flags = await tx
    .selectFrom('time.flag')
    .selectAll()
    .orderBy('raisedAt', 'desc')
    .limit(FLAGS_MAX)
    .execute()
  const reviews = await tx.selectFrom('time.flagReview').selectAll().orderBy('reviewedAt').execute()
  const found = new Map(reviews.map((review) => [review.flagId, review]))
  return flags.map((flag) => ({ ...flag, review: found.get(flag.id) ?? null }))
}

export const readFlag = (tx: Tx, id: string) =>
  tx.selectFrom('time.flag').select(['id', 'patientId']).where('id', '=', id).executeTakeFirst()

export const addFlagReview = (tx: Tx, row: Insertable<Tables['time.flagReview']>) =>
  tx
    .insertInto('time.flagReview')
    .values(row)
    .onConflict((oc) => oc.columns(['practiceId', 'id']).doNothing())
    .execute()

/** For each person and month: how many patients' sums she brought to a stop, and how many of them just past 20, 40 or 60 minutes. */
export const readHabits = async (tx: Tx, fromMonth: string) => {
  const { rows } = await sql<{ staffId: string; month: string; patients: number; justPast: number }>`
    select staff_id, month, count(*)::int as patients,
      count(*) filter (where seconds between 1200 and 1259 or seconds between 2400 and 2459 or seconds between 3600 and 3659)::int as just_past
    from (select month, patient_id, sum(extract(epoch from upper(during) - lower(during))) as seconds,
        (array_agg(staff_id order by upper(during) desc))[1] as staff_id
      from time.entry where month >= ${fromMonth} group by month, patient_id, program) sums
    group by staff_id, month order by month desc`.execute(tx)
  return rows
}

export const readByHandUnseen = async (tx: Tx) => {
  const { rows } = await sql<{
    entryId: string
    patientId: string
    staffId: string
    from: Date
    seconds: number
    reason: string
  }>`select e.id as entry_id, e.patient_id, e.staff_id, lower(e.during) as from,
      extract(epoch from upper(e.during) - lower(e.during))::float8 as seconds, e.reason
    from time.entry e where e.source = 'manual' and not exists (select from time.approval a where a.entry_id = e.id)
    order by lower(e.during) limit ${FLAGS_MAX}`.execute(tx)
  return rows
}

export const addApproval = (tx: Tx, row: Insertable<Tables['time.approval']>) =>
  tx
    .insertInto('time.approval')
    .values(row)
    .onConflict((oc) => oc.doNothing())
    .execute()
