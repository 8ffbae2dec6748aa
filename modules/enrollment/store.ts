import type { Insertable } from 'kysely'
import { addDays, lastDay, type Month } from '../../platform/clock.ts'
import type { Context } from '../../platform/context.ts'
import type { Tx } from '../../platform/database.ts'
import { lock, lockShared } from '../../platform/lock.ts'
import type { Tables } from '../../platform/tables.ts'

type New<T extends keyof Tables> = Insertable<Tables[T]>

const ofPractice = ({ practice }: Context) => `enrollment/${practice.id}`

/** One decision about a patient's enrollment at a time: a "yes", a withdrawal, an enrollment, a pause. */
export const lockEnrollment = async (context: Context, patientId: string): Promise<void> => {
  await lockShared(context.tx, ofPractice(context))
  await lock(context.tx, `enrollment/${patientId}`)
}

/** No such decision in the whole practice until the command that asks for it is done. */
export const lockEveryEnrollment = (context: Context) => lock(context.tx, ofPractice(context))

export type ConfirmedCondition = {
  id: string
  icd10: string
  label: string
  category: string
  onsetOn: string | null
  expectedMonths: number
  confirmedBy: string
  confirmedAt: Date
}

export const readConfirmedConditions = (tx: Tx, patientId: string): Promise<ConfirmedCondition[]> =>
  tx
    .selectFrom('enrollment.condition')
    .select(['id', 'icd10', 'label', 'category', 'onsetOn', 'expectedMonths', 'confirmedBy', 'confirmedAt'])
    .where('patientId', '=', patientId)
    .where('withdrawnAt', 'is', null)
    .orderBy('confirmedAt')
    .execute()
/** When each patient's newest condition was confirmed. */
export const readNewestConditions = (tx: Tx) =>
  tx
    .selectFrom('enrollment.condition')
    .select(({ fn }) => ['patientId', fn.max('confirmedAt').as('confirmedAt')] as const)
    .where('withdrawnAt', 'is', null)
    .groupBy('patientId')
    .execute()
/** The same code twice, or the same id again, is one condition. */
export const addCondition = (tx: Tx, row: New<'enrollment.condition'>) =>
  tx
    .insertInto('enrollment.condition')
    .values(row)
    .onConflict((oc) => oc.doNothing())
    .execute()
export const markWithdrawn = (
  tx: Tx,
  patientId: string,
  id: string,
  withdrawnBy: string,
  withdrawnAt: Date,
) =>
  tx
    .updateTable('enrollment.condition')
    .set({ withdrawnAt, withdrawnBy })
    .where('patientId', '=', patientId)
    .where('id', '=', id)
    .where('withdrawnAt', 'is', null)
    .returning('id')
    .executeTakeFirst()

export const readRisk = (tx: Tx, patientId: string) =>
  tx
    .selectFrom('enrollment.riskAttestation')
    .select(['risk', 'reasons', 'attestedBy', 'attestedAt'])
    .where('patientId', '=', patientId)
    .orderBy('attestedAt', 'desc')
    .executeTakeFirst()
export const addRisk = (tx: Tx, row: New<'enrollment.riskAttestation'>) =>
  tx
    .insertInto('enrollment.riskAttestation')
    .values(row)
    .onConflict((oc) => oc.doNothing())
    .execute()

export const readVisits = (tx: Tx, patientId: string) =>
  tx
    .selectFrom('enrollment.initiatingVisit')
    .select(['visitedOn', 'code', 'practitionerId', 'ccmDiscussed'])
    .where('patientId', '=', patientId)
    .orderBy('visitedOn', 'desc')
    .execute()
export const addVisit = (tx: Tx, row: New<'enrollment.initiatingVisit'>) =>
  tx
    .insertInto('enrollment.initiatingVisit')
    .values(row)
    .onConflict((oc) => oc.doNothing())
    .execute()

export type Consent = Awaited<ReturnType<typeof readConsents>>[number]
/** Newest first; a revocation stands before the consent it revokes. */
export const readConsents = (tx: Tx, patientId: string) =>
  tx
    .selectFrom('enrollment.consent')
    .select([
      'id',
      'program',
      'practitionerId',
      'decision',
      'means',
      'elements',
      'language',
      'costCents',
      'costText',
      'givenBy',
      'givenByName',
      'givenAt',
      'obtainedBy',
      'revokes',
      'endsOn',
      'reason',
    ])
    .where('patientId', '=', patientId)
    .orderBy('seq', 'desc')
    .execute()
export const addConsent = (tx: Tx, row: Omit<New<'enrollment.consent'>, 'seq' | 'hash' | 'previousHash'>) =>
  tx
    .insertInto('enrollment.consent')
    .values(row)
    .onConflict((oc) => oc.columns(['practiceId', 'id']).doNothing())
    .execute()

const ENROLLMENT = [
  'id',
  'patientId',
  'program',
  'practitionerId',
  'coordinatorId',
  'consentId',
  'startedOn',
  'endedOn',
  'endReason',
] as const

export const readEnrollments = (tx: Tx, patientId: string) =>
  tx
    .selectFrom('enrollment.enrollment')
    .select(ENROLLMENT)
    .where('patientId', '=', patientId)
    .orderBy('startedOn', 'desc')
    .execute()
export const addEnrollment = (tx: Tx, row: New<'enrollment.enrollment'>) =>
  tx
    .insertInto('enrollment.enrollment')
    .values(row)
    .onConflict((oc) => oc.columns(['practiceId', 'id']).doNothing())
    .execute()
export const endEnrollment = (tx: Tx, id: string, endedOn: string, endReason: string) =>
  tx
    .updateTable('enrollment.enrollment')
    .set((eb) => ({ endedOn, endReason, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()

/** Who is enrolled on at least one day of the month; a patient in two programs stands here twice. */
export const readEnrolledInMonth = (tx: Tx, month: Month) =>
  tx
    .selectFrom('enrollment.enrollment')
    .select(ENROLLMENT)
    .where('startedOn', '<=', lastDay(month))
    .where((eb) => eb.or([eb('endedOn', 'is', null), eb('endedOn', '>', addDays(`${month}-01`, -1))]))
    .orderBy('patientId')
    .execute()

export const readAllEnrollments = (tx: Tx) =>
  tx.selectFrom('enrollment.enrollment').select(ENROLLMENT).where('endedOn', 'is', null).execute()
