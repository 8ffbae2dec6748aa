import { type Insertable, sql } from 'kysely'
import type { Tx } from '../../platform/database.ts'
import type { Tables } from '../../platform/tables.ts'

type New<T extends keyof Tables> = Insertable<Tables[T]>

/** True when this file was not read before; the database decides. */
export const addAnswerFile = async (tx: Tx, row: New<'billing.answerFile'>): Promise<boolean> => {
  const added = await tx
    .insertInto('billing.answerFile')
    .values(row)
    .onConflict((oc) => oc.constraint('answer_read_once').doNothing())
    .returning('id')
    .executeTakeFirst()
  return added !== undefined
}

export const readClaimsByControl = async (tx: Tx, controls: readonly string[]) =>
  controls.length === 0
    ? []
    : tx
        .selectFrom('billing.claim')
        .select(['id', 'controlNumber', 'patientId', 'month', 'totalCents'])
        .where('controlNumber', 'in', [...controls])
        .execute()

/** Claims of the file that was sent under this number. */
export const readClaimsOfFile = async (tx: Tx, number: number): Promise<string[]> => {
  const row = await tx
    .selectFrom('billing.claimFile')
    .select('claimIds')
    .where('number', '=', number)
    .executeTakeFirst()
  return row?.claimIds ?? []
}

export const addClaimEvents = async (tx: Tx, rows: New<'billing.claimEvent'>[]): Promise<void> => {
  if (rows.length > 0) await tx.insertInto('billing.claimEvent').values(rows).execute()
}

export const addRemittance = (tx: Tx, row: New<'billing.remittance'>) =>
  tx.insertInto('billing.remittance').values(row).execute()

export const addPosting = async (
  tx: Tx,
  posting: New<'billing.posting'>,
  reasons: Omit<New<'billing.postingReason'>, 'practiceId' | 'postingId'>[],
): Promise<void> => {
  await tx.insertInto('billing.posting').values(posting).execute()
  if (reasons.length === 0) return
  await tx
    .insertInto('billing.postingReason')
    .values(reasons.map((reason) => ({ ...reason, practiceId: posting.practiceId, postingId: posting.id })))
    .execute()
}

export type ClaimState = { kind: string; happenedAt: Date }

/** The newest thing that happened to each of these claims. */
export const readClaimStates = async (
  tx: Tx,
  claimIds: readonly string[],
): Promise<Map<string, ClaimState>> => {
  if (claimIds.length === 0) return new Map()
  const { rows } = await sql<
    ClaimState & { claimId: string }
  >`select distinct on (claim_id) claim_id, kind, happened_at
    from billing.claim_event where claim_id = any(${[...claimIds]}::uuid[])
    order by claim_id, happened_at desc, id desc`.execute(tx)
  return new Map(rows.map(({ claimId, ...state }) => [claimId, state]))
}

export type PostingRow = {
  postingId: string
  claimId: string
  controlNumber: string
  patientId: string
  month: string
  status: string
  chargeCents: number
  paidCents: number
  patientCents: number
  paidOn: string
  payer: string
  payerControl: string | null
  reasons: { code: string | null; bears: string; reason: string; cents: number; remarks: string[] }[]
  outcome: string | null
  note: string | null
}

/** Every posting, newest first, with its reasons and what a person did about it. */
export const readPostings = async (tx: Tx, limit: number): Promise<PostingRow[]> => {
  const { rows } = await sql<PostingRow>`
    select p.id as posting_id, p.claim_id, c.control_number, c.patient_id, c.month, p.status, p.charge_cents, p.paid_cents,
      p.patient_cents, r.paid_on::text as paid_on, r.payer, p.payer_control, a.outcome, a.note,
      (select coalesce(jsonb_agg(jsonb_build_object('code', x.code, 'bears', x.bears, 'reason', x.reason, 'cents', x.cents,
          'remarks', x.remarks) order by x.number), '[]') from billing.posting_reason x where x.posting_id = p.id) as reasons
    from billing.posting p
    join billing.claim c on c.id = p.claim_id
    join billing.remittance r on r.id = p.remittance_id
    left join lateral (select outcome, note from billing.denial_answer d where d.posting_id = p.id
      order by answered_at desc limit 1) a on true
    order by p.posted_at desc, c.control_number limit ${limit}`.execute(tx)
  return rows
}

export const readPosting = (tx: Tx, id: string) =>
  tx
    .selectFrom('billing.posting as p')
    .innerJoin('billing.claim as c', 'c.id', 'p.claimId')
    .select(['p.id', 'c.patientId'])
    .where('p.id', '=', id)
    .executeTakeFirst()

export const addDenialAnswer = (tx: Tx, row: New<'billing.denialAnswer'>) =>
  tx
    .insertInto('billing.denialAnswer')
    .values(row)
    .onConflict((oc) => oc.columns(['practiceId', 'id']).doNothing())
    .execute()

export type PaidAnswer = { paidCents: number; patientCents: number; paidOn: string }

/** The newest answer of the payer to each of these claims, unless it was a denial or was taken back. */
export const readNewestPostings = async (
  tx: Tx,
  claimIds: readonly string[],
): Promise<Map<string, PaidAnswer>> => {
  if (claimIds.length === 0) return new Map()
  const { rows } = await sql<PaidAnswer & { claimId: string; status: string }>`
    select distinct on (p.claim_id) p.claim_id, p.status, p.paid_cents, p.patient_cents, r.paid_on::text as paid_on
    from billing.posting p join billing.remittance r on r.id = p.remittance_id
    where p.claim_id = any(${[...claimIds]}::uuid[]) order by p.claim_id, p.posted_at desc, p.id desc`.execute(
    tx,
  )
  const standing = rows.filter(({ status }) => status !== '4' && status !== '22')
  return new Map(
    standing.map(({ claimId, paidCents, patientCents, paidOn }) => [
      claimId,
      { paidCents, patientCents, paidOn },
    ]),
  )
}
