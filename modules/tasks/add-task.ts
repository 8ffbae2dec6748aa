import type { z } from 'zod'
import { instant, instantOf } from '../../platform/clock.ts'
import type { Context } from '../../platform/context.ts'
import { found, refuse } from '../../platform/refusal.ts'
import { readCard } from '../patients/index.ts'
import { readStaffMember } from '../practice/index.ts'
import type { HolderInput, newTask } from './contract.ts'
import { GRACE_HOURS } from './rules/escalate.ts'
import { insertStep, insertTask } from './store.ts'

const HOUR_MS = 3_600_000

export const graceEnds = (from: Date, hours: number): Date => instantOf(from.getTime() + hours * HOUR_MS)

export const laterOf = (one: Date, other: Date): Date => instantOf(Math.max(one.getTime(), other.getTime()))

/** Who is asked works here; a role is always somebody's. */
export const holderRow = async ({ tx }: Context, to: HolderInput) => {
  if ('role' in to) return { forStaff: null, forRole: to.role }
  const person = await readStaffMember(tx, to.staffId)
  if (!person || person.leftOn)
    refuse('NOT_HERE', 'This colleague does not work here any more. Choose someone else.', { field: 'for' })
  return { forStaff: to.staffId, forRole: null }
}

export type NewTask = z.input<typeof newTask>

/** Adds a task, once: the same id again is the same task. Other rooms come in here. */
export const addTask = async (context: Context, given: NewTask) => {
  const { tx, practice, now, actor } = context
  const { id, patientId, what, urgency = 'routine', serves = null } = given
  found(await readCard(tx, patientId))
  const dueAt = instant(given.dueAt)
  const graceHours = given.graceHours ?? GRACE_HOURS[urgency]
  const to = await holderRow(context, given.for)
  const by = actor.kind === 'staff' ? actor.id : null
  const added = await insertTask(tx, {
    practiceId: practice.id,
    id,
    patientId,
    what,
    serves,
    urgency,
    dueAt,
    ...to,
    graceHours,
    // What is written down after its time is asked after from now on, not from then.
    escalatesAt: graceEnds(laterOf(dueAt, now), graceHours),
    addedBy: by,
    addedAt: now,
  })
  if (added)
    await insertStep(tx, {
      practiceId: practice.id,
      id,
      taskId: id,
      patientId,
      kind: 'added',
      byStaff: by,
      at: now,
      toStaff: to.forStaff,
      toRole: to.forRole,
    })
  return { ok: true as const }
}
