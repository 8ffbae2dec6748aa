import { type Context, staff } from '../../platform/context.ts'
import { found, refuse, stale } from '../../platform/refusal.ts'
import type { Input } from '../../platform/route.ts'
import { graceEnds, holderRow, laterOf } from './add-task.ts'
import type { closeTask, handOverTask } from './contract.ts'
import { insertStep, readTask, updateTask } from './store.ts'

/** The open task as it was seen; who looked at an older one is told what it is now. */
const openTask = async (context: Context, taskId: string, version: number) => {
  const task = found(await readTask(context.tx, taskId))
  if (task.closedAt) refuse('CLOSED', 'Somebody closed this task already. Reload to see what came of it.')
  if (task.version !== version)
    stale({ version: task.version, escalations: task.escalations, dueAt: task.dueAt.toISOString() })
  context.touch({ action: 'task changed', thing: 'tasks.task', thingId: taskId, patientId: task.patientId })
  return task
}

export const handOver = async (context: Context, given: Input<typeof handOverTask>) => {
  const { taskId, id, version, note } = given
  const task = await openTask(context, taskId, version)
  const to = await holderRow(context, given.for)
  await updateTask(context.tx, taskId, {
    ...to,
    escalatesAt: graceEnds(laterOf(task.dueAt, context.now), task.graceHours),
  })
  await insertStep(context.tx, {
    practiceId: context.practice.id,
    id,
    taskId,
    patientId: task.patientId,
    kind: 'handed_over',
    byStaff: staff(context).id,
    at: context.now,
    toStaff: to.forStaff,
    toRole: to.forRole,
    note,
  })
  return { ok: true as const }
}

export const close = async (context: Context, given: Input<typeof closeTask>) => {
  const { taskId, id, version, outcome, note } = given
  const task = await openTask(context, taskId, version)
  const by = staff(context).id
  await updateTask(context.tx, taskId, {
    outcome,
    closingWords: note,
    closedBy: by,
    closedAt: context.now,
    escalatesAt: null,
  })
  await insertStep(context.tx, {
    practiceId: context.practice.id,
    id,
    taskId,
    patientId: task.patientId,
    kind: 'closed',
    byStaff: by,
    at: context.now,
    note,
  })
  return { ok: true as const }
}
