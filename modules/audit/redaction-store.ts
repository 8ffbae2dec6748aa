import { sql } from 'kysely'
import type { Tx } from '../../platform/database.ts'
import type { Finding } from './judge-breaks.ts'

/** Said besides row-level security, because an import may be checked by a role that bypasses it. */
const OWN = sql<string>`app.practice_id()`

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
export const findUnnamedRemovals = async (tx: Tx): Promise<Finding[]> => {
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
    .map(([id]) => ({
      chain: 'app.redacted_link',
      seq: 0,
      id,
      day: null,
      why: 'altered' as const,
      said: 'the log names no removal with these links',
    }))
}

/** Whose own names leave the log; staff answer for what they did. */
const HERS = sql`actor_kind in ('patient','caregiver','representative')`

/**
 * Takes out of the log what names people of a record that is being removed: their own names and addresses as actors, and
 * what was noted beside. That they, or staff, looked and when, stays.
 */
export const redactPeople = async (
  tx: Tx,
  practiceId: string,
  removalId: string,
  people: { patientId: string; ids: string[] },
): Promise<void> => {
  const about = sql`(patient_id = ${people.patientId} or actor_id = any(${people.ids}::text[]))
    and (detail <> '{}' or (${HERS} and (actor_name is not null or address is not null)))`
  await sql`set local timezone = 'UTC'`.execute(tx)
  await sql`insert into app.redacted_link (practice_id, chain, seq, removal_id, previous_hash, hash, left_hash)
    select practice_id, 'audit.entry', seq, ${removalId}, previous_hash, hash, app.chain_hash(previous_hash,
      to_jsonb(e) || jsonb_build_object('detail', '{}'::jsonb,
        'actor_name', case when ${HERS} then null else actor_name end,
        'address', case when ${HERS} then null else address end))
    from audit.entry e where practice_id = ${practiceId} and ${about}`.execute(tx)
  await sql`update audit.entry set detail = '{}',
      actor_name = case when ${HERS} then null else actor_name end,
      address = case when ${HERS} then null else address end
    where practice_id = ${practiceId} and ${about}`.execute(tx)
}
