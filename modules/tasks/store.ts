import { type Insertable, sql, type Updateable } from 'kysely'
import type { Tx } from '../../platform/database.ts'
import type { Tables } from '../../platform/tables.ts'

const TASK = [
  'id',
  'version',
  'patientId',
  'what',
  'serves',
  'urgency',
  'dueAt',
  'forStaff',
  'forRole',
  'graceHours',
  'escalatesAt',
  'escalations',
  'closedAt',
  'outcome',
] as const

export type TaskRow = Awaited<ReturnType<typeof readTasksOf>>[number]

/** Whose open tasks: of some patients, of one person and her roles, or of all; the due ones only where a time is given. */
export type OpenTasks = {
  patientIds?: readonly string[]
  holder?: { staffId: string; roles: readonly string[] }
  dueBefore?: Date
  limit?: number
}

const OPEN_MAX = 1000

export const readOpenTasks = (tx: Tx, { patientIds, holder, dueBefore, limit }: OpenTasks = {}) =>
  tx
    .selectFrom('tasks.task')
    .select(TASK)
    .where('closedAt', 'is', null)
    .$if(patientIds !== undefined, (of) =>
      of.where(sql<boolean>`patient_id = any(${[...(patientIds ?? [])]}::uuid[])`),
    )
    .$if(holder !== undefined, (of) =>
      of.where(({ or, eb }) =>
        or([
          eb('forStaff', '=', holder?.staffId ?? null),
          ...(holder?.roles.length ? [eb('forRole', 'in', [...holder.roles])] : []),
        ]),
      ),
    )
    .$if(dueBefore !== undefined, (of) => of.where('dueAt', '<', dueBefore!))
    .orderBy('dueAt')
    .orderBy('id')
    .limit(limit ?? OPEN_MAX)
    .execute()

export const readTasksOf = (tx: Tx, patientId: string) =>
  tx
    .selectFrom('tasks.task')
    .select(TASK)
    .where('patientId', '=', patientId)
    .orderBy('closedAt', (order) => order.desc().nullsFirst())
    .orderBy('dueAt')
    .limit(200)
    .execute()

export const readStepsOf = (tx: Tx, patientId: string) =>
  tx
    .selectFrom('tasks.event')
    .select(['taskId', 'kind', 'byStaff', 'at', 'toStaff', 'toRole', 'note'])
    .where('patientId', '=', patientId)
    .orderBy('at')
    .orderBy('id')
    .execute()

export const readTask = (tx: Tx, id: string) =>
  tx.selectFrom('tasks.task').select(TASK).where('id', '=', id).forUpdate().executeTakeFirst()

/** Open ones whose grace is over: the next one is asked. */
export const readSilent = (tx: Tx, now: Date) =>
  tx
    .selectFrom('tasks.task')
    .select(TASK)
    .where('closedAt', 'is', null)
    .where('escalatesAt', '<=', now)
    .orderBy('escalatesAt')
    .limit(500)
    .forUpdate()
    .skipLocked()
    .execute()

/** False where it was there already. */
export const insertTask = async (tx: Tx, row: Insertable<Tables['tasks.task']>): Promise<boolean> => {
  const added = await tx
    .insertInto('tasks.task')
    .values(row)
    .onConflict((oc) => oc.columns(['practiceId', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return added !== undefined
}

export const insertStep = (tx: Tx, row: Insertable<Tables['tasks.event']>) =>
  tx
    .insertInto('tasks.event')
    .values(row)
    .onConflict((oc) => oc.columns(['practiceId', 'id']).doNothing())
    .execute()

export const updateTask = (tx: Tx, id: string, change: Updateable<Tables['tasks.task']>) =>
  tx
    .updateTable('tasks.task')
    .set((eb) => ({ ...change, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
