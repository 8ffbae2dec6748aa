import { type Context, staff } from '../../platform/context.ts'
import { found } from '../../platform/refusal.ts'
import type { Input, Output } from '../../platform/route.ts'
import { ROLES } from '../access/index.ts'
import { readCard, readCards } from '../patients/index.ts'
import { readStaffNames } from '../practice/index.ts'
import type { listTasks, listTasksOf, TaskView } from './contract.ts'
import { type OpenTasks, readOpenTasks, readStepsOf, readTasksOf, type TaskRow } from './store.ts'

const SHOWN_MAX = 200
const roleNames: Record<string, { name: string }> = ROLES
const roleName = (role: string | null) =>
  `anyone: ${(roleNames[role ?? '']?.name ?? role ?? '').toLowerCase()}`

const viewWith =
  (context: Context, nameOf: (id: string) => string, patient: (id: string) => string) =>
  (row: TaskRow): TaskView => ({
    id: row.id,
    version: row.version,
    patientId: row.patientId,
    patientName: patient(row.patientId),
    what: row.what,
    serves: row.serves,
    urgency: row.urgency as TaskView['urgency'],
    dueAt: row.dueAt.toISOString(),
    isOverdue: !row.closedAt && row.dueAt < context.now,
    holder: row.forStaff ? nameOf(row.forStaff) : roleName(row.forRole),
    escalations: row.escalations,
    escalatesAt: row.escalatesAt?.toISOString() ?? null,
    closedAt: row.closedAt?.toISOString() ?? null,
    outcome: row.outcome as TaskView['outcome'],
  })

/** Mine, those of everybody with my roles, or whatever is past its time in the whole practice. */
export const readList = async (
  context: Context,
  { view }: Input<typeof listTasks>,
): Promise<Output<typeof listTasks>> => {
  const { id, roles } = staff(context)
  const which: Record<typeof view, OpenTasks> = {
    mine: { holder: { staffId: id, roles: [] } },
    team: { holder: { staffId: id, roles } },
    overdue: { dueBefore: context.now },
  }
  const rows = await readOpenTasks(context.tx, { ...which[view], limit: SHOWN_MAX + 1 })
  const nameOf = await readStaffNames(context.tx)
  const cards = await readCards(context.tx, [...new Set(rows.map(({ patientId }) => patientId))])
  const names = new Map(cards.map((card) => [card.id, `${card.familyName}, ${card.givenName}`]))
  const shown = rows.slice(0, SHOWN_MAX).map(viewWith(context, nameOf, (one) => names.get(one) ?? ''))
  return { tasks: shown, more: rows.length > SHOWN_MAX }
}

export const readOfPatient = async (
  context: Context,
  { patientId }: Input<typeof listTasksOf>,
): Promise<Output<typeof listTasksOf>> => {
  const card = found(await readCard(context.tx, patientId))
  const nameOf = await readStaffNames(context.tx)
  const view = viewWith(context, nameOf, () => `${card.familyName}, ${card.givenName}`)
  const steps = Map.groupBy(await readStepsOf(context.tx, patientId), ({ taskId }) => taskId)
  return {
    tasks: (await readTasksOf(context.tx, patientId)).map((row) => ({
      ...view(row),
      steps: (steps.get(row.id) ?? []).map(({ kind, at, byStaff, toStaff, toRole, note }) => ({
        kind: kind as 'added',
        at: at.toISOString(),
        by: byStaff ? nameOf(byStaff) : 'the clock',
        to: toStaff ? nameOf(toStaff) : toRole && roleName(toRole),
        note,
      })),
    })),
  }
}
