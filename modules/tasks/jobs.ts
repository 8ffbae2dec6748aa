import type { Context } from '../../platform/context.ts'
import type { Listeners } from '../../platform/jobs.ts'
import { readStaffEver } from '../practice/index.ts'
import { graceEnds } from './add-task.ts'
import { nextHolder } from './rules/escalate.ts'
import { insertStep, readSilent, type TaskRow, updateTask } from './store.ts'

const escalate = async (context: Context, task: TaskRow, rolesOf: (id: string) => readonly string[]) => {
  const { tx, practice, now, newId } = context
  const holder = task.forStaff
    ? { staffId: task.forStaff, roles: rolesOf(task.forStaff) }
    : { role: task.forRole ?? '' }
  const next = nextHolder(holder)
  // Nobody stands above: it stays where it is, overdue on every list, and is not asked about again.
  if (!next) return updateTask(tx, task.id, { escalatesAt: null })
  await updateTask(tx, task.id, {
    forStaff: null,
    forRole: next.role,
    escalations: task.escalations + 1,
    escalatesAt: graceEnds(now, task.graceHours),
  })
  await insertStep(tx, {
    practiceId: practice.id,
    id: newId(),
    taskId: task.id,
    patientId: task.patientId,
    kind: 'escalated',
    byStaff: null,
    at: now,
    toStaff: null,
    toRole: next.role,
    note: `Nobody closed it within ${task.graceHours} h after it was due.`,
  })
  context.touch({
    action: 'task escalated',
    thing: 'tasks.task',
    thingId: task.id,
    patientId: task.patientId,
  })
}

/** Silence escalates: by the clock, not because somebody looks. Safe to do twice: what was moved is not silent any more. */
export const listeners: Listeners = {
  'app.tick': [
    async (context) => {
      const silent = await readSilent(context.tx, context.now)
      if (silent.length === 0) return
      const roles = new Map((await readStaffEver(context.tx)).map((one) => [one.id, one.roles]))
      for (const task of silent) await escalate(context, task, (id) => roles.get(id) ?? [])
    },
  ],
}
