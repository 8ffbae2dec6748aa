import { sql } from 'kysely'
import type { Tx } from '../../platform/database.ts'

export type ContactState = {
  patientId: string
  lastReachedAt: Date | null
  promisedOn: string | null
  /** The hour she asked for, where she named one. */
  promisedAt: string | null
  tries: number
  lastTriedAt: Date | null
  /** This colleague's call that was opened and not finished. */
  openSince: Date | null
  wroteAt: Date | null
  /** Everybody who wrote what waits, each with as whom. */
  wroteWho: string | null
}

/**
 * Where the calls of these patients stand at an instant: last reached, what was promised then or since, tries since,
 * what they wrote; who was never called and wrote nothing has no row. One statement over the index of contacts by patient.
 */
export const readContactStates = async (
  tx: Tx,
  patientIds: readonly string[],
  staffId: string,
  { at, timeZone }: { at: Date; timeZone: string },
): Promise<ContactState[]> => {
  const { rows } = await sql<ContactState>`
    select p.id as patient_id, reached.opened_at as last_reached_at, promise.next_contact_on::text as promised_on,
      promise.call_back_at as promised_at,
      tried.count::int as tries, tried.last as last_tried_at, open.opened_at as open_since,
      wrote.written_at as wrote_at, wrote.who as wrote_who
    from unnest(${patientIds as string[]}::uuid[]) as p(id)
    left join lateral (select c.opened_at from contacts.contact c where c.practice_id = app.practice_id()
      and c.patient_id = p.id and c.outcome = 'reached' and c.opened_at <= ${at}
      order by c.opened_at desc limit 1) reached on true
    left join lateral (select c.next_contact_on, c.call_back_at from contacts.contact c where c.practice_id = app.practice_id()
      and c.patient_id = p.id and c.closed_at is not null and c.next_contact_on is not null and c.opened_at <= ${at}
      and c.opened_at >= coalesce(reached.opened_at, '-infinity')
      -- Who tried on the promised day kept it, reached or not: then the rule for trying again holds.
      and not exists (select from contacts.contact later where later.practice_id = c.practice_id
        and later.patient_id = c.patient_id and later.opened_at > c.opened_at and later.opened_at <= ${at}
        and (later.opened_at at time zone ${timeZone})::date >= c.next_contact_on)
      order by c.opened_at desc limit 1) promise on true
    left join lateral (select count(*), max(c.opened_at) as last from contacts.contact c
      where c.practice_id = app.practice_id() and c.patient_id = p.id and c.closed_at is not null
        and c.outcome <> 'reached' and c.opened_at <= ${at}
        and c.opened_at > coalesce(reached.opened_at, '-infinity')) tried on true
    left join lateral (select c.opened_at from contacts.contact c where c.practice_id = app.practice_id()
      and c.patient_id = p.id and c.opened_by = ${staffId} and c.closed_at is null limit 1) open on true
    left join lateral (select min(l.written_at) as written_at,
        string_agg(l.said_by_name || ' (' || l.said_by || ')', ', ' order by l.written_at) as who
      from contacts.prep_list l where l.practice_id = app.practice_id() and l.patient_id = p.id
        and l.contact_id is null and l.written_at <= ${at}) wrote on true
    where coalesce(reached.opened_at, tried.last, open.opened_at, wrote.written_at) is not null`.execute(tx)
  return rows
}
