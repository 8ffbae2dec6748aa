import type { Insertable } from 'kysely'
import type { IsoDate } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import type { Tables } from '../../platform/tables.ts'
import type { ContactRule } from './contract.ts'

type New<T extends keyof Tables> = Insertable<Tables[T]>

/** Every version of the rule, the newest first. */
export const readContactRules = async (tx: Tx) =>
  (
    await tx
      .selectFrom('worklist.contactRule')
      .select(['id', 'rule', 'reason', 'setBy', 'setAt'])
      .orderBy('setAt', 'desc')
      .orderBy('id', 'desc')
      .limit(50)
      .execute()
  ).map((row) => ({ ...row, rule: row.rule as object as ContactRule }))

export const addContactRule = (tx: Tx, row: New<'worklist.contactRule'>) =>
  tx
    .insertInto('worklist.contactRule')
    .values(row)
    .onConflict((oc) => oc.columns(['practiceId', 'id']).doNothing())
    .execute()

export type Cover = Awaited<ReturnType<typeof readCovers>>[number]

/** Covers that have not run out or been ended, those to come included. */
export const readCovers = (tx: Tx, today: IsoDate) =>
  tx
    .selectFrom('worklist.cover')
    .select(['id', 'awayId', 'byId', 'fromOn', 'untilOn'])
    .where('untilOn', '>=', today)
    .where('endedAt', 'is', null)
    .orderBy('fromOn')
    .execute()

export const addCover = (tx: Tx, row: New<'worklist.cover'>) =>
  tx
    .insertInto('worklist.cover')
    .values(row)
    .onConflict((oc) => oc.columns(['practiceId', 'id']).doNothing())
    .execute()

export const markCoverEnded = (tx: Tx, id: string, endedAt: Date) =>
  tx
    .updateTable('worklist.cover')
    .set({ endedAt })
    .where('id', '=', id)
    .where('endedAt', 'is', null)
    .execute()

/** The hours a week that count on a day, by person. */
export const readRosters = async (tx: Tx, today: IsoDate): Promise<Map<string, number>> => {
  const rows = await tx
    .selectFrom('worklist.roster')
    .distinctOn('staffId')
    .select(['staffId', 'weeklyHours'])
    .where('fromOn', '<=', today)
    .orderBy('staffId')
    .orderBy('fromOn', 'desc')
    .orderBy('setAt', 'desc')
    .execute()
  return new Map(rows.map(({ staffId, weeklyHours }) => [staffId, Number(weeklyHours)]))
}

export const addRoster = (tx: Tx, row: New<'worklist.roster'>) =>
  tx
    .insertInto('worklist.roster')
    .values(row)
    .onConflict((oc) => oc.columns(['practiceId', 'id']).doNothing())
    .execute()
