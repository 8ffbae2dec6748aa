import { sql } from 'kysely'
import type { Tx } from '../../platform/database.ts'
import type { AuditLine } from '../../platform/unit-of-work.ts'

/** Adds lines to the practice's log, in the transaction of what they tell of. The database chains them. */
export const writeAudit = async (tx: Tx, lines: AuditLine[]): Promise<void> => {
  const rows = lines.map(
    ({ id, practiceId, at, actor, action, thing, thingId, patientId, outcome, requestId, detail }) => ({
      id,
      practiceId,
      at,
      actorKind: actor?.kind ?? 'unknown',
      actorId: actor?.id ?? null,
      actorName: actor?.name ?? null,
      action,
      thing,
      thingId: thingId ?? null,
      patientId: patientId ?? null,
      outcome,
      requestId,
      detail: JSON.stringify(detail ?? {}),
    }),
  )
  await tx.insertInto('audit.entry').values(rows).execute()
}

export const readLooks = (tx: Tx, patientId: string, limit: number) =>
  tx
    .selectFrom('audit.entry')
    .select(['at', 'actorKind', 'actorName', 'action'])
    .where('patientId', '=', patientId)
    .where('outcome', '=', 'done')
    .orderBy('at', 'desc')
    .limit(limit)
    .execute()

/** Said besides row-level security, because an import may be checked by a role that bypasses it. */
const OWN = sql<string>`app.practice_id()`

export type BrokenLink = { chain: string; seq: number; id: string; why: 'altered' | 'missing' | 'moved' }

/** The chains this practice has begun; each is named for its table. */
export const readChains = async (tx: Tx): Promise<string[]> =>
  (
    await tx
      .selectFrom('app.chainHead')
      .select('chain')
      .where('practiceId', '=', OWN)
      .orderBy('chain')
      .execute()
  ).map((row) => row.chain)

/**
 * Recomputes every hash of one chain in this practice and names each row that does not fit. Over a link whose row was
 * removed by retention the chain goes on; of one that lost a name, what is left must be what was left.
 */
export const findBrokenLinks = async (tx: Tx, chain: string): Promise<BrokenLink[]> => {
  // Hashes are over times as UTC prints them, wherever the verifier sits.
  await sql`set local timezone = 'UTC'`.execute(tx)
  const { rows } = await sql<{ seq: number; id: string; why: BrokenLink['why'] }>`
    with standing as (
      select e.seq, e.id::text as id, e.hash, e.previous_hash,
        case when r.seq is null then app.chain_hash(e.previous_hash, to_jsonb(e)) = e.hash
          else r.hash = e.hash and app.chain_hash(e.previous_hash, to_jsonb(e)) is not distinct from r.left_hash end as fits
      from ${sql.table(chain)} e left join app.redacted_link r
        on r.practice_id = e.practice_id and r.chain = ${chain} and r.seq = e.seq
      where e.practice_id = ${OWN}
      union all
      select seq, 'removed', hash, previous_hash, true from app.redacted_link
      where practice_id = ${OWN} and chain = ${chain} and left_hash is null),
    links as (
      select *, lag(hash, 1, '\\x00'::bytea) over (order by seq) as before,
        seq - lag(seq, 1, 0::bigint) over (order by seq) as step from standing)
    select seq, id, case when not fits then 'altered' when step <> 1 then 'missing' else 'moved' end as why
    from links where not fits or previous_hash <> before or step <> 1 order by seq limit 100`.execute(tx)
  const tail = await findCutTail(tx, chain)
  return [...rows, ...tail].map((row) => ({ chain, ...row }))
}

const findCutTail = async (tx: Tx, chain: string) => {
  const { rows } = await sql<{ seq: number; id: string; why: 'missing' }>`
    select h.seq, 'the end of the chain' as id, 'missing' as why from app.chain_head h
    where h.practice_id = ${OWN} and h.chain = ${chain} and not exists
      (select 1 from ${sql.table(chain)} e where e.practice_id = h.practice_id and e.seq = h.seq and e.hash = h.hash) and not exists
      (select 1 from app.redacted_link r where r.practice_id = h.practice_id and r.chain = ${chain} and r.seq = h.seq and r.hash = h.hash and r.left_hash is null)`.execute(
    tx,
  )
  return rows
}

/** What the links of one removal hash to; the audit log keeps it, so that nobody can add one afterwards. */
export const sumOfRemovedLinks = async (tx: Tx, removalId: string): Promise<string> =>
  (await sumsOfRemovedLinks(tx)).get(removalId) ?? 'none'

const sumsOfRemovedLinks = async (tx: Tx): Promise<Map<string, string>> => {
  const { rows } = await sql<{ id: string; sum: string }>`
    select removal_id::text as id, encode(sha256(convert_to(string_agg(
      concat_ws(' ', chain, seq, encode(hash, 'hex'), coalesce(encode(left_hash, 'hex'), 'removed')), chr(10)
      order by chain collate "C", seq), 'UTF8')), 'hex') as sum
    from app.redacted_link where practice_id = ${OWN} group by removal_id`.execute(tx)
  return new Map(rows.map(({ id, sum }) => [id, sum]))
}

/** The verb under which a removal stands in the log. */
export const REMOVED = 'removed by retention'

/** Removals that the log, which is chained itself, does not name with these links: somebody made them up. */
export const findUnnamedRemovals = async (tx: Tx): Promise<BrokenLink[]> => {
  const sums = await sumsOfRemovedLinks(tx)
  const named = await tx
    .selectFrom('audit.entry')
    .select(['thingId', 'detail'])
    .where('practiceId', '=', OWN)
    .where('action', '=', REMOVED)
    .execute()
  const sumNamed = new Map(
    named.map(({ thingId, detail }) => [thingId, (detail as { links?: string }).links]),
  )
  return [...sums]
    .filter(([id, sum]) => sumNamed.get(id) !== sum)
    .map(([id]) => ({ chain: 'app.redacted_link', seq: 0, id, why: 'altered' as const }))
}

/**
 * Takes out of the log what names people of a record that is being removed: their own names as actors, and what was
 * noted beside. That they, or staff, looked and when, stays.
 */
export const redactPeople = async (
  tx: Tx,
  practiceId: string,
  removalId: string,
  people: { patientId: string; ids: string[] },
): Promise<void> => {
  const about = sql`(patient_id = ${people.patientId} or actor_id = any(${people.ids}::text[]))
    and (detail <> '{}' or (actor_kind in ('patient','caregiver') and actor_name is not null))`
  await sql`set local timezone = 'UTC'`.execute(tx)
  await sql`insert into app.redacted_link (practice_id, chain, seq, removal_id, previous_hash, hash, left_hash)
    select practice_id, 'audit.entry', seq, ${removalId}, previous_hash, hash, app.chain_hash(previous_hash,
      to_jsonb(e) || jsonb_build_object('detail', '{}'::jsonb, 'actor_name',
        case when actor_kind in ('patient','caregiver') then null else actor_name end))
    from audit.entry e where practice_id = ${practiceId} and ${about}`.execute(tx)
  await sql`update audit.entry set detail = '{}',
      actor_name = case when actor_kind in ('patient','caregiver') then null else actor_name end
    where practice_id = ${practiceId} and ${about}`.execute(tx)
}

export const countLinks = async (tx: Tx, chain: string): Promise<number> => {
  const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.table(chain)}
    where practice_id = ${OWN}`.execute(tx)
  return rows[0]?.n ?? 0
}
