import type { Insertable } from 'kysely'
import type { Tx } from '../../platform/database.ts'
import type { Tables } from '../../platform/tables.ts'
import type { JOIN_ENDS, JoinAnswers } from './join-contract.ts'

export const addJoinAsk = (tx: Tx, row: Insertable<Tables['enrollment.joinAsk']>) =>
  tx
    .insertInto('enrollment.joinAsk')
    .values(row)
    .onConflict((oc) => oc.columns(['practiceId', 'id']).doNothing())
    .execute()

/** How many were asked since then: from one place, and in all. */
export const countJoinAsks = async (tx: Tx, source: string, since: Date) => {
  const { here, all } = await tx
    .selectFrom('enrollment.joinAsk')
    .select(({ fn }) => [
      fn.countAll<string>().filterWhere('source', '=', source).as('here'),
      fn.countAll<string>().as('all'),
    ])
    .where('askedAt', '>', since)
    .executeTakeFirstOrThrow()
  return { here: Number(here), all: Number(all) }
}

export const readOpenJoinAsks = async (tx: Tx) => {
  const rows = await tx
    .selectFrom('enrollment.joinAsk')
    .select(['id', 'name', 'phone', 'bestTime', 'language', 'answers', 'askedAt'])
    .where('endedAt', 'is', null)
    .orderBy('askedAt')
    .limit(200)
    .execute()
  return rows.map(({ language, answers, ...row }) => ({
    ...row,
    language: language as 'en' | 'es',
    answers: answers as object as JoinAnswers,
  }))
}

type End = { how: (typeof JOIN_ENDS)[number]; by: string; at: Date }
export const markJoinAskEnded = async (tx: Tx, id: string, { how, by, at }: End): Promise<boolean> => {
  const ended = await tx
    .updateTable('enrollment.joinAsk')
    .set({ endedHow: how, endedBy: by, endedAt: at })
    .where('id', '=', id)
    .where('endedAt', 'is', null)
    .executeTakeFirst()
  return ended.numUpdatedRows > 0n
}
