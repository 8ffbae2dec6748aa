import type { Insertable, Updateable } from 'kysely'
import type { Tx } from '../../platform/database.ts'
import type { Tables } from '../../platform/tables.ts'

type New<T extends keyof Tables> = Insertable<Tables[T]>

const TRANSITION = [
  'id',
  'version',
  'patientId',
  'fromKind',
  'facility',
  'visitNumber',
  'admittedOn',
  'dischargedAt',
  'dischargedOn',
  'dischargedTo',
  'complexity',
  'source',
  'endedAs',
  'endedBy',
  'endedAt',
  'endWords',
] as const

export type TransitionRow = Awaited<ReturnType<typeof readOpenTransitions>>[number]

/** Who came home and is not done yet; of some patients only, where they are given. */
export const readOpenTransitions = (tx: Tx, patientIds?: readonly string[]) =>
  tx
    .selectFrom('transitions.transition')
    .select(TRANSITION)
    .where('endedAt', 'is', null)
    .$if(patientIds !== undefined, (of) =>
      of.where(({ eb }) => eb('patientId', '=', eb.fn.any(eb.val([...patientIds!])))),
    )
    .orderBy('dischargedAt')
    .limit(1000)
    .execute()

export const readTransitionRow = (tx: Tx, id: string) =>
  tx.selectFrom('transitions.transition').select(TRANSITION).where('id', '=', id).executeTakeFirst()

/** The transition that a notice speaks of: the same visit at the same place, or the same day. */
export const readTransitionOf = (tx: Tx, patientId: string, dischargedOn: string) =>
  tx
    .selectFrom('transitions.transition')
    .select(TRANSITION)
    .where('patientId', '=', patientId)
    .where('dischargedOn', '=', dischargedOn)
    .executeTakeFirst()

export const readTransitionOfVisit = (tx: Tx, patientId: string, facility: string, visitNumber: string) =>
  tx
    .selectFrom('transitions.transition')
    .select(TRANSITION)
    .where('patientId', '=', patientId)
    .where('facility', '=', facility)
    .where('visitNumber', '=', visitNumber)
    .executeTakeFirst()

export const insertTransition = (tx: Tx, row: New<'transitions.transition'>) =>
  tx
    .insertInto('transitions.transition')
    .values(row)
    .onConflict((oc) => oc.columns(['practiceId', 'id']).doNothing())
    .execute()

/** Undefined where somebody saved in between, or it has ended. */
export const updateTransition = (
  tx: Tx,
  id: string,
  version: number,
  change: Updateable<Tables['transitions.transition']>,
) =>
  tx
    .updateTable('transitions.transition')
    .set({ ...change, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .where('endedAt', 'is', null)
    .returning('version')
    .executeTakeFirst()

export const readAttempts = (tx: Tx, transitionIds: readonly string[]) =>
  tx
    .selectFrom('transitions.attempt')
    .select(['id', 'transitionId', 'at', 'how', 'outcome', 'note', 'madeBy'])
    .where(({ eb }) => eb('transitionId', '=', eb.fn.any(eb.val([...transitionIds]))))
    .orderBy('at')
    .execute()
export const insertAttempt = (tx: Tx, row: New<'transitions.attempt'>) =>
  tx
    .insertInto('transitions.attempt')
    .values(row)
    .onConflict((oc) => oc.columns(['practiceId', 'id']).doNothing())
    .execute()

export const readMarks = (tx: Tx, transitionIds: readonly string[]) =>
  tx
    .selectFrom('transitions.checkMark')
    .select(['transitionId', 'item', 'state', 'onDay', 'words', 'markedBy', 'markedAt'])
    .where(({ eb }) => eb('transitionId', '=', eb.fn.any(eb.val([...transitionIds]))))
    .orderBy('markedAt')
    .orderBy('id')
    .execute()
export const insertMark = (tx: Tx, row: New<'transitions.checkMark'>) =>
  tx
    .insertInto('transitions.checkMark')
    .values(row)
    .onConflict((oc) => oc.columns(['practiceId', 'id']).doNothing())
    .execute()
