import type { Source } from './source.ts'

/** What somebody is to do for her by the end of today: the most pressing one, and how many there are. */
export const dueTask: Source = ({ tasks }, { dayOf }) => {
  const first = tasks.find(({ urgency }) => urgency === 'urgent') ?? tasks[0]
  if (!first) return null
  const more = tasks.length > 1 ? ` (and ${tasks.length - 1} more)` : ''
  return {
    kind: first.urgency === 'urgent' ? 'urgent' : 'task',
    on: dayOf(first.dueAt),
    because: `Task: ${first.what}${more}.`,
  }
}
