import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../platform/database.ts'
import type { Break, Span, Twin } from './judge-breaks.ts'

/** Rows looked at in one question: enough to be quick, few enough to hold. */
const BATCH_ROWS = 50_000
const FITS_MAX = 200
/** What the first row of a chain stands on. */
const GENESIS = Buffer.from([0])

/** Said besides row-level security, because an import may be checked by a role that bypasses it. */
const OWN = sql`(select app.practice_id())`
/** Links whose rows retention removed: the chain goes on over them. */
const removedOf = (chain: string) =>
  sql`app.redacted_link r where r.practice_id = ${OWN} and r.chain = ${chain} and r.left_hash is null`

/** When a row of any chain was written, by the names that chained tables give it. */
const moment = sql`(coalesce(to_jsonb(e) ->> 'at', to_jsonb(e) ->> 'recorded_at', to_jsonb(e) ->> 'corrected_at')::timestamptz at time zone 'UTC')::date`
const momentOf = (chain: string): RawBuilder<unknown> =>
  chain === 'audit.entry' ? sql`(e.at at time zone 'UTC')::date` : moment

/** Every chained table; each chain is named for its table. Not asked of the heads, which may be what was removed. */
export const readChains = async (tx: Tx): Promise<string[]> => {
  const { rows } = await sql<{ chain: string }>`
    select n.nspname || '.' || c.relname as chain
    from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
    where t.tgname = 'add_link' and not c.relispartition order by 1`.execute(tx)
  return rows.map(({ chain }) => chain)
}

export type Days = { from?: string | undefined; to?: string | undefined }

/** The places of a chain that were written on these days, and the hash that stands before them. */
export const readSpan = async (tx: Tx, chain: string, { from, to }: Days): Promise<Span | null> => {
  const day = momentOf(chain)
  const { rows } = await sql<{ first: number | null; last: number | null }>`
    select min(e.seq) as first, max(e.seq) as last from ${sql.table(chain)} e
    where e.practice_id = ${OWN} and ${from || to ? sql`${day} between ${from ?? '0001-01-01'} and ${to ?? '9999-12-31'}` : sql`true`}`.execute(
    tx,
  )
  const removed = from || to ? null : await readRemovedSpan(tx, chain)
  const [first, last] = widest(rows[0], removed)
  if (typeof first !== 'number' || typeof last !== 'number') return null
  if (!(from && first > 1)) return { after: Math.min(0, first - 1), hash: GENESIS, last }
  const before = await hashAt(tx, chain, first - 1)
  return { after: before ? first - 1 : first - 2, hash: before ?? null, last }
}

type Ends = { first: number | null; last: number | null }

const readRemovedSpan = async (tx: Tx, chain: string): Promise<Ends | undefined> =>
  (await sql<Ends>`select min(r.seq) as first, max(r.seq) as last from ${removedOf(chain)}`.execute(tx))
    .rows[0]

const widest = (...spans: (Ends | null | undefined)[]): [number?, number?] => {
  const ends = spans.flatMap((span) => (span ? [span.first, span.last] : [])).filter((end) => end !== null)
  return ends.length === 0 ? [] : [Math.min(...ends), Math.max(...ends)]
}

const hashAt = async (tx: Tx, chain: string, seq: number): Promise<Buffer | undefined> => {
  const { rows } = await sql<{ hash: Buffer }>`
    select hash from ${sql.table(chain)} e where e.practice_id = ${OWN} and e.seq = ${seq}
    union all select hash from ${removedOf(chain)} and r.seq = ${seq} limit 1`.execute(tx)
  return rows[0]?.hash
}

type Swept = { rows: number; last: { seq: number; hash: Buffer } | null; breaks: Break[] }

/** One stretch of a chain: how many rows, where it ended, and each row that does not fit itself or the one before it. */
const sweep = async (tx: Tx, chain: string, from: Span, until: number): Promise<Swept> => {
  const { rows } = await sql<Break & { rows: number; hash: Buffer; isLast: boolean }>`
    with links as materialized (
      select e.seq, e.id, ${momentOf(chain)}::text as day, e.hash, e.previous_hash,
        case when r.seq is null then e.hash = app.chain_hash(e.previous_hash, to_jsonb(e))
          else e.hash = r.hash and app.chain_hash(e.previous_hash, to_jsonb(e)) is not distinct from r.left_hash end as own,
        1 as stands
      from ${sql.table(chain)} e left join app.redacted_link r
        on r.practice_id = e.practice_id and r.chain = ${chain} and r.seq = e.seq
      where e.practice_id = ${OWN} and e.seq > ${from.after} and e.seq <= ${until}
      union all select r.seq, r.removal_id, null, r.hash, r.previous_hash, true, 0
      from ${removedOf(chain)} and r.seq > ${from.after} and r.seq <= ${until}),
    ordered as (
      select *, coalesce(lag(hash) over w, ${from.hash}::bytea, previous_hash) as before,
        seq - coalesce(lag(seq) over w, ${from.after}) as step,
        sum(stands) over () as rows, row_number() over w = count(*) over () as is_last
      from links window w as (order by seq, hash))
    select seq, id, day, own, step, previous_hash = before as linked, rows, hash, is_last
    from ordered where not own or step <> 1 or previous_hash <> before or is_last
    order by seq, hash`.execute(tx)
  const end = rows.find(({ isLast }) => isLast)
  const breaks = rows.filter(({ own, step, linked }) => !own || step !== 1 || !linked)
  return {
    rows: end?.rows ?? 0,
    last: end ? { seq: end.seq, hash: end.hash } : null,
    breaks: breaks.map(({ seq, id, day, own, step, linked }) => ({ seq, id, day, own, step, linked })),
  }
}

/** Recomputes every hash of a stretch, batch by batch; `breaksMax` ends a look at a chain that is in ruins. */
export const sweepChain = async (tx: Tx, chain: string, span: Span, breaksMax: number) => {
  // Hashes are over times as UTC prints them, wherever the verifier sits.
  await sql`set local timezone = 'UTC'`.execute(tx)
  const breaks: Break[] = []
  let rows = 0
  let at: Span = span
  for (let until = span.after; until < span.last && breaks.length < breaksMax; ) {
    until = Math.min(until + BATCH_ROWS, span.last)
    const swept = await sweep(tx, chain, at, until)
    rows += swept.rows
    breaks.push(...swept.breaks)
    if (swept.last) at = { after: swept.last.seq, hash: swept.last.hash, last: span.last }
  }
  return { rows, breaks: breaks.slice(0, breaksMax), end: at }
}

/** For rows whose hash is wrong where they stand: the place where it would be right. */
export const findPlaces = async (tx: Tx, chain: string, breaks: Break[]): Promise<Map<string, number>> => {
  const wrong = breaks.filter(({ own }) => !own).slice(0, FITS_MAX)
  if (wrong.length === 0) return new Map()
  const gaps = breaks.flatMap(({ seq, step }) => (step > 1 ? [seq - 1, seq - step + 1] : []))
  const near = wrong.flatMap(({ seq }) => [seq - 1, seq, seq + 1])
  const places = [...new Set([...near, ...gaps])].slice(0, 4 * FITS_MAX)
  const { rows } = await sql<{ id: string; place: number }>`
    select e.id, p.place from ${sql.table(chain)} e, unnest(${places}::bigint[]) p(place)
    where e.practice_id = ${OWN} and e.seq = any(${wrong.map(({ seq }) => seq)}::bigint[])
      and e.hash = app.chain_hash(e.previous_hash, jsonb_set(to_jsonb(e), '{seq}', to_jsonb(p.place)))`.execute(
    tx,
  )
  return new Map(rows.map(({ id, place }) => [id, place]))
}

/** Rows that stand at the same place, and whether the chain goes on from each. */
export const readTwins = async (tx: Tx, chain: string, breaks: Break[]): Promise<Twin[]> => {
  const seqs = breaks.filter(({ step }) => step === 0).map(({ seq }) => seq)
  if (seqs.length === 0) return []
  const { rows } = await sql<Twin>`
    select e.seq, e.id, ${momentOf(chain)}::text as day,
      exists (select from ${sql.table(chain)} n where n.practice_id = ${OWN} and n.seq between e.seq + 1 and e.seq + 2 and n.previous_hash = e.hash)
      or exists (select from app.chain_head h where h.practice_id = ${OWN} and h.chain = ${chain} and h.hash = e.hash) as followed
    from ${sql.table(chain)} e where e.practice_id = ${OWN} and e.seq = any(${seqs}::bigint[]) order by e.seq`.execute(
    tx,
  )
  return rows
}

/** Rows by place, for a break that is told of the row beside it. */
export const readRows = async (tx: Tx, chain: string, seqs: number[]) => {
  const { rows } = await sql<{ seq: number; id: string; day: string }>`
    select e.seq, e.id, ${momentOf(chain)}::text as day from ${sql.table(chain)} e
    where e.practice_id = ${OWN} and e.seq = any(${seqs}::bigint[])`.execute(tx)
  return new Map(rows.map((row) => [row.seq, row]))
}

/** The head beside the newest row; asked in one question, so that a writer in between is no break. */
export const readEnd = async (tx: Tx, chain: string) => {
  const { rows } = await sql<{ headSeq: number; fits: boolean; lastSeq: number | null }>`
    with known as (select coalesce(max(h.seq), 0) as seq, max(h.hash) as hash from app.chain_head h where h.practice_id = ${OWN} and h.chain = ${chain}),
      standing as (select max(e.seq) as seq from ${sql.table(chain)} e where e.practice_id = ${OWN}
        union all select max(r.seq) from ${removedOf(chain)}),
      newest as (select max(seq) as seq from standing)
    select k.seq as head_seq, n.seq as last_seq, coalesce(k.seq = n.seq, n.seq is null and k.seq = 0)
      and (n.seq is null or exists (select from ${sql.table(chain)} e where e.practice_id = ${OWN} and e.seq = k.seq and e.hash = k.hash)
        or exists (select from ${removedOf(chain)} and r.seq = k.seq and r.hash = k.hash)) as fits
    from known k, newest n`.execute(tx)
  return rows[0]!
}
