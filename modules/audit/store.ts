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

export type BrokenLink = { chain: string; seq: number; id: string; why: 'altered' | 'missing' | 'moved' }

/** The chains this practice has begun; each is named for its table. */
export const readChains = async (tx: Tx): Promise<string[]> =>
  (await tx.selectFrom('app.chainHead').select('chain').orderBy('chain').execute()).map((row) => row.chain)

/** Recomputes every hash of one chain in this practice and names each row that does not fit. */
export const findBrokenLinks = async (tx: Tx, chain: string): Promise<BrokenLink[]> => {
  // Hashes are over times as UTC prints them, wherever the verifier sits.
  await sql`set local timezone = 'UTC'`.execute(tx)
  const { rows } = await sql<{ seq: number; id: string; why: BrokenLink['why'] }>`
    with links as (
      select e.seq, e.id, e.hash, e.previous_hash,
        app.chain_hash(e.previous_hash, to_jsonb(e)) as expected,
        lag(e.hash, 1, '\\x00'::bytea) over (order by e.seq) as before,
        e.seq - lag(e.seq, 1, 0::bigint) over (order by e.seq) as step
      from ${sql.table(chain)} e)
    select seq, id, case when hash <> expected then 'altered' when step <> 1 then 'missing' else 'moved' end as why
    from links where hash <> expected or previous_hash <> before or step <> 1 order by seq limit 100`.execute(
    tx,
  )
  const tail = await findCutTail(tx, chain)
  return [...rows, ...tail].map((row) => ({ chain, ...row }))
}

const findCutTail = async (tx: Tx, chain: string) => {
  const { rows } = await sql<{ seq: number; id: string; why: 'missing' }>`
    select h.seq, 'the end of the chain' as id, 'missing' as why from app.chain_head h
    where h.chain = ${chain} and not exists
      (select 1 from ${sql.table(chain)} e where e.seq = h.seq and e.hash = h.hash)`.execute(tx)
  return rows
}

export const countLinks = async (tx: Tx, chain: string): Promise<number> => {
  const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.table(chain)}`.execute(tx)
  return rows[0]?.n ?? 0
}
