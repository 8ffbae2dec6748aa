import type { Insertable } from 'kysely'
import type { Month } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { lock, lockShared } from '../../platform/lock.ts'
import type { Tables } from '../../platform/tables.ts'
import type { Assessment } from './rules/assessment.ts'
import type { MonthFacts } from './rules/month-facts.ts'

type New<T extends keyof Tables> = Insertable<Tables[T]>

const monthName = (practiceId: string, month: Month) => `billing.month/${practiceId}/${month}`
/** For who closes a month or opens it: nobody judges, approves or chooses in it meanwhile. */
export const lockMonth = (tx: Tx, practiceId: string, month: Month) => lock(tx, monthName(practiceId, month))
/** For who judges, approves or chooses: what was an open month stays one until that is written. */
export const shareMonth = (tx: Tx, practiceId: string, month: Month) =>
  lockShared(tx, monthName(practiceId, month))

/** The same id sent again has one effect. */
export const addElection = (tx: Tx, row: New<'billing.election'>) =>
  tx
    .insertInto('billing.election')
    .values(row)
    .onConflict((oc) => oc.doNothing())
    .execute()
export const addDecisionMaking = (tx: Tx, row: New<'billing.decisionMaking'>) =>
  tx
    .insertInto('billing.decisionMaking')
    .values(row)
    .onConflict((oc) => oc.doNothing())
    .execute()
export const addAttestation = (tx: Tx, row: New<'billing.attestation'>) =>
  tx
    .insertInto('billing.attestation')
    .values(row)
    .onConflict((oc) => oc.doNothing())
    .execute()
export const addOtherService = (tx: Tx, row: New<'billing.otherService'>) =>
  tx
    .insertInto('billing.otherService')
    .values(row)
    .onConflict((oc) => oc.doNothing())
    .execute()

export type AssessmentRow = {
  patientId: string
  month: Month
  state: 'ready' | 'needs_choice' | 'not_yet'
  result: Assessment
  facts: MonthFacts
}

/** A judgment just made, with the diagnoses a person attested for it; none while nobody did. */
export type Judged = AssessmentRow & { diagnoses: readonly string[] | null }

/** Holds the judgment of a patient-month while its facts are read again; false where there is none yet. */
export const holdAssessment = async (tx: Tx, patientId: string, month: Month): Promise<boolean> =>
  (await tx
    .selectFrom('billing.assessment')
    .select('month')
    .where('month', '=', month)
    .where('patientId', '=', patientId)
    .forUpdate()
    .executeTakeFirst()) !== undefined

const judgmentOf = ({ state, result, facts }: AssessmentRow, assessedAt: Date) => ({
  state,
  staffSeconds: Math.floor(result.counted.staffSeconds),
  practitionerSeconds: Math.floor(result.counted.practitionerSeconds),
  amountCents: result.codes.reduce((sum, { amountCents }) => sum + (amountCents ?? 0), 0),
  codes: result.codes.map(({ code, units }) => (units > 1 ? `${code} x ${units}` : code)),
  result: JSON.stringify(result),
  facts: JSON.stringify(facts),
  rulesVersion: result.rulesVersion,
  assessedAt,
})

/** Writes over the judgment that is held, or adds the first; false where another was first, on facts that may be older or newer. */
export const saveAssessment = async (
  tx: Tx,
  practiceId: string,
  row: AssessmentRow,
  assessedAt: Date,
  isHeld: boolean,
): Promise<boolean> => {
  const { patientId, month } = row
  const judgment = judgmentOf(row, assessedAt)
  if (isHeld) {
    await tx
      .updateTable('billing.assessment')
      .set(judgment)
      .where('month', '=', month)
      .where('patientId', '=', patientId)
      .execute()
    return true
  }
  const added = await tx
    .insertInto('billing.assessment')
    .values({ practiceId, patientId, month, ...judgment })
    .onConflict((oc) => oc.columns(['practiceId', 'month', 'patientId']).doNothing())
    .returning('month')
    .executeTakeFirst()
  return added !== undefined
}

export const readAssessments = async (tx: Tx, month: Month) => {
  const rows = await tx.selectFrom('billing.assessment').selectAll().where('month', '=', month).execute()
  return rows.map((row) => ({
    ...row,
    state: row.state as AssessmentRow['state'],
    result: row.result as unknown as Assessment,
    facts: row.facts as unknown as MonthFacts,
  }))
}

/** The close that is in force: the newest that nobody opened again. */
export const readMonthClose = (tx: Tx, month: Month) =>
  tx
    .selectFrom('billing.monthClose as c')
    .select(['c.id', 'c.closedBy', 'c.closedAt'])
    .where('c.month', '=', month)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(selectFrom('billing.monthReopening as r').select('r.id').whereRef('r.closeId', '=', 'c.id')),
      ),
    )
    .executeTakeFirst()
export const addReopening = (tx: Tx, row: New<'billing.monthReopening'>) =>
  tx.insertInto('billing.monthReopening').values(row).execute()
export const addMonthClose = (tx: Tx, row: New<'billing.monthClose'>) =>
  tx.insertInto('billing.monthClose').values(row).execute()

export const addClaim = async (
  tx: Tx,
  claim: New<'billing.claim'>,
  lines: Omit<New<'billing.claimLine'>, 'practiceId' | 'claimId'>[],
) => {
  await tx.insertInto('billing.claim').values(claim).execute()
  await tx
    .insertInto('billing.claimLine')
    .values(lines.map((line) => ({ ...line, practiceId: claim.practiceId, claimId: claim.id })))
    .execute()
}

const withLines = async (tx: Tx, claims: Awaited<ReturnType<typeof selectClaims>>) => {
  if (claims.length === 0) return []
  const lines = await tx
    .selectFrom('billing.claimLine')
    .select(['claimId', 'number', 'code', 'units', 'chargeCents'])
    .where(
      'claimId',
      'in',
      claims.map(({ id }) => id),
    )
    .orderBy('number')
    .execute()
  return claims.map((claim) => ({
    ...claim,
    assessment: claim.assessment as unknown as Assessment,
    facts: claim.facts as unknown as MonthFacts,
    lines: lines.filter(({ claimId }) => claimId === claim.id),
  }))
}
const selectClaims = (tx: Tx, column: 'month' | 'patientId', value: string) =>
  tx.selectFrom('billing.claim').selectAll().where(column, '=', value).orderBy('controlNumber').execute()

export type StoredClaim = Awaited<ReturnType<typeof withLines>>[number]
export const readClaimsOfMonth = async (tx: Tx, month: Month) =>
  withLines(tx, await selectClaims(tx, 'month', month))
export const readClaimsOfPatient = async (tx: Tx, patientId: string) =>
  withLines(tx, await selectClaims(tx, 'patientId', patientId))

export const readClaimFiles = (tx: Tx, month: Month) =>
  tx
    .selectFrom('billing.claimFile')
    .select(['id', 'fileName', 'madeAt', 'claimIds', 'number'])
    .where('month', '=', month)
    .orderBy('number')
    .execute()
export const readClaimFile = (tx: Tx, id: string) =>
  tx.selectFrom('billing.claimFile').select(['fileName', 'content']).where('id', '=', id).executeTakeFirst()
export const nextFileNumber = async (tx: Tx): Promise<number> => {
  const row = await tx
    .selectFrom('billing.claimFile')
    .select(({ fn }) => fn.max('number').as('last'))
    .executeTakeFirst()
  return (row?.last ?? 0) + 1
}
export const addClaimFile = (tx: Tx, row: New<'billing.claimFile'>) =>
  tx.insertInto('billing.claimFile').values(row).execute()
