import type { Insertable } from 'kysely'
import type { Tx } from '../../platform/database.ts'
import type { Tables } from '../../platform/tables.ts'

const REFERRAL = [
  'id',
  'patientId',
  'kind',
  'providerId',
  'sentTo',
  'why',
  'need',
  'how',
  'urgency',
  'madeBy',
  'madeAt',
] as const

export type ReferralRow = Awaited<ReturnType<typeof readReferralsOf>>[number]

export const readReferralsOf = (tx: Tx, patientId: string) =>
  tx
    .selectFrom('transitions.referral')
    .select(REFERRAL)
    .where('patientId', '=', patientId)
    .orderBy('madeAt', 'desc')
    .limit(200)
    .execute()

/** Those whose loop is neither closed nor called off. */
export const readOpenReferrals = (tx: Tx) =>
  tx
    .selectFrom('transitions.referral as r')
    .select(REFERRAL)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('transitions.referralStep as s')
            .select('s.id')
            .whereRef('s.referralId', '=', 'r.id')
            .where('s.step', 'in', ['patient_told', 'called_off']),
        ),
      ),
    )
    .orderBy('madeAt')
    .limit(1000)
    .execute()

export const readReferral = (tx: Tx, id: string) =>
  tx.selectFrom('transitions.referral').select(REFERRAL).where('id', '=', id).executeTakeFirst()

export const readReferralSteps = (tx: Tx, referralIds: readonly string[]) =>
  tx
    .selectFrom('transitions.referralStep')
    .select(['referralId', 'step', 'onDay', 'note', 'recordedBy'])
    .where(({ eb }) => eb('referralId', '=', eb.fn.any(eb.val([...referralIds]))))
    .orderBy('onDay')
    .orderBy('recordedAt')
    .execute()

export const insertReferral = (tx: Tx, row: Insertable<Tables['transitions.referral']>) =>
  tx
    .insertInto('transitions.referral')
    .values(row)
    .onConflict((oc) => oc.columns(['practiceId', 'id']).doNothing())
    .execute()

export const insertReferralStep = (tx: Tx, row: Insertable<Tables['transitions.referralStep']>) =>
  tx
    .insertInto('transitions.referralStep')
    .values(row)
    .onConflict((oc) => oc.columns(['practiceId', 'id']).doNothing())
    .execute()
