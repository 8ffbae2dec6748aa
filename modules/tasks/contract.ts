import { z } from 'zod'
import { route } from '../../platform/route.ts'

export const URGENCY = ['routine', 'soon', 'urgent'] as const
export const OUTCOMES = ['done', 'not_needed', 'could_not'] as const
export const TASK_ROLES = ['coordinator', 'practitioner', 'supervisor', 'biller', 'front_desk'] as const
const done = z.object({ ok: z.literal(true) })
const words = z.string().trim().max(500)

/** For one person, or for everybody of a role. */
export const holder = z.union([
  z.strictObject({ staffId: z.uuid() }),
  z.strictObject({ role: z.enum(TASK_ROLES) }),
])
export type HolderInput = z.infer<typeof holder>

const step = z.object({
  kind: z.enum(['added', 'handed_over', 'escalated', 'closed']),
  at: z.iso.datetime(),
  by: z.string(),
  to: z.string().nullable(),
  note: z.string(),
})

export const taskView = z.object({
  id: z.uuid(),
  version: z.number().int(),
  patientId: z.uuid(),
  patientName: z.string(),
  what: z.string(),
  serves: z.string().nullable(),
  urgency: z.enum(URGENCY),
  dueAt: z.iso.datetime(),
  isOverdue: z.boolean(),
  holder: z.string(),
  escalations: z.number().int(),
  escalatesAt: z.iso.datetime().nullable(),
  closedAt: z.iso.datetime().nullable(),
  outcome: z.enum(OUTCOMES).nullable(),
})
export type TaskView = z.infer<typeof taskView>

export const listTasks = route({
  id: 'tasks.list',
  method: 'GET',
  path: '/api/tasks',
  permission: 'tasks.read',
  audit: 'list',
  input: z.object({ view: z.enum(['mine', 'team', 'overdue']) }),
  output: z.object({ tasks: z.array(taskView), more: z.boolean() }),
})

/** Open ones first, then what was closed last, each with its steps. */
export const listTasksOf = route({
  id: 'tasks.of-patient',
  method: 'GET',
  path: '/api/patients/:patientId/tasks',
  permission: 'tasks.read',
  audit: 'read',
  input: z.object({ patientId: z.uuid() }),
  output: z.object({ tasks: z.array(taskView.extend({ steps: z.array(step) })) }),
})

export const newTask = z.object({
  id: z.uuid(),
  patientId: z.uuid(),
  what: words.min(3, 'Say in a few words what is to be done'),
  dueAt: z.iso.datetime(),
  for: holder,
  urgency: z.enum(URGENCY).default('routine'),
  serves: words.nullable().default(null),
  /** Hours past due before the next one is asked; by its urgency where nothing is said. */
  graceHours: z.number().int().min(1).max(720).nullable().default(null),
})

export const addTask = route({
  id: 'tasks.add',
  method: 'POST',
  path: '/api/patients/:patientId/tasks',
  permission: 'tasks.write',
  audit: 'task added',
  input: newTask,
  output: done,
})

export const handOverTask = route({
  id: 'tasks.hand-over',
  method: 'POST',
  path: '/api/tasks/:taskId/hand-over',
  permission: 'tasks.write',
  audit: 'task handed over',
  input: z.object({
    taskId: z.uuid(),
    id: z.uuid(),
    version: z.number().int(),
    for: holder,
    note: words.default(''),
  }),
  output: done,
})

export const closeTask = route({
  id: 'tasks.close',
  method: 'POST',
  path: '/api/tasks/:taskId/close',
  permission: 'tasks.write',
  audit: 'task closed',
  input: z.object({
    taskId: z.uuid(),
    id: z.uuid(),
    version: z.number().int(),
    outcome: z.enum(OUTCOMES),
    note: words.min(3, 'Say in a few words what came of it'),
  }),
  output: done,
})
