import { type ReactNode, useState } from 'react'
import type { TaskView } from '../../../modules/tasks/contract.ts'
import { Button } from '../../kit/button.tsx'
import { Chip } from '../../kit/chip.tsx'
import { ListRow } from '../../kit/list-row.tsx'
import { When } from '../../kit/when.tsx'
import { may, useSession } from '../session.ts'
import { CloseTask } from './close-task.tsx'
import { HandOverTask } from './hand-over-task.tsx'

const OUTCOMES = { done: 'done', not_needed: 'not needed', could_not: 'could not be done' } as const

const State = ({ task }: { task: TaskView }) => {
  if (task.outcome)
    return <Chip tone={task.outcome === 'done' ? 'teal' : 'sand'}>{OUTCOMES[task.outcome]}</Chip>
  if (task.isOverdue) return <Chip tone="red">overdue</Chip>
  return task.urgency === 'routine' ? null : <Chip tone="yellow">{task.urgency}</Chip>
}

const Detail = ({ task, named }: { task: TaskView; named: boolean }) => (
  <>
    {named && `${task.patientName} · `}
    {task.holder} · due <When at={task.dueAt} form="day-time" />
    {task.serves && ` · for the plan: ${task.serves}`}
    {task.escalations > 0 && !task.closedAt && ` · asked further up ${task.escalations} times`}
  </>
)

type TaskRowProps = { task: TaskView; named: boolean; children?: ReactNode }

/** One task with what can be done about it. */
export const TaskRow = ({ task, named, children }: TaskRowProps) => {
  const [doing, setDoing] = useState<'close' | 'hand-over'>()
  const { data } = useSession()
  const mayWrite = data?.session && may(data.session, 'tasks.write')
  const stop = () => setDoing(undefined)
  return (
    <ListRow
      title={named ? <a href={`/staff/patients/${task.patientId}/tasks`}>{task.what}</a> : task.what}
      detail={
        <>
          <Detail task={task} named={named} />
          {children}
          {doing === 'close' && <CloseTask task={task} onClose={stop} />}
          {doing === 'hand-over' && <HandOverTask task={task} onClose={stop} />}
        </>
      }
      aside={
        <>
          <State task={task} />
          {mayWrite && !task.closedAt && (
            <>
              <Button onClick={() => setDoing('hand-over')}>Hand over</Button>
              <Button onClick={() => setDoing('close')}>Close</Button>
            </>
          )}
        </>
      }
    />
  )
}
