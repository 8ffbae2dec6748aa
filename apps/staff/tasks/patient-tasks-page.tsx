import { useState } from 'react'
import { listTasksOf } from '../../../modules/tasks/contract.ts'
import type { Output } from '../../kit/api.ts'
import { Button } from '../../kit/button.tsx'
import { Empty } from '../../kit/empty.tsx'
import { List } from '../../kit/list-row.tsx'
import { useRead } from '../../kit/server-state.ts'
import { Shown } from '../../kit/shown.tsx'
import { When } from '../../kit/when.tsx'
import { ChartFrame } from '../chart-frame.tsx'
import { useScreenValues } from '../screen-values.ts'
import { may, useSession } from '../session.ts'
import { AddTask } from './add-task.tsx'
import { TaskRow } from './task-row.tsx'

type Step = Output<typeof listTasksOf>['tasks'][number]['steps'][number]
const KINDS = {
  added: 'added',
  handed_over: 'handed over',
  escalated: 'asked further up',
  closed: 'closed',
} as const

const Steps = ({ steps }: { steps: Step[] }) => (
  <details>
    <summary>What happened ({steps.length})</summary>
    <ol className="stack tight">
      {steps.map(({ kind, at, by, to, note }) => (
        <li key={`${kind} ${at}`}>
          <When at={at} form="day-time" />: {KINDS[kind]} by {by}
          {to && `, now for ${to}`}
          {note && `. ${note}`}
        </li>
      ))}
    </ol>
  </details>
)

/** Her tasks: the open ones first, each with what happened. */
export const PatientTasksPage = () => {
  const { patientId = '' } = useScreenValues()
  const [adding, setAdding] = useState(false)
  const { data } = useSession()
  const list = useRead(listTasksOf, { patientId })
  const mayAdd = data?.session && may(data.session, 'tasks.write') && !adding
  return (
    <ChartFrame patientId={patientId} active="tasks">
      <header className="row">
        <h2>Tasks</h2>
        {mayAdd && (
          <Button look="primary" onClick={() => setAdding(true)}>
            Add a task
          </Button>
        )}
      </header>
      {adding && <AddTask patientId={patientId} onDone={() => setAdding(false)} />}
      <Shown of={list}>
        {({ tasks }) =>
          tasks.length === 0 ? (
            <Empty title="No tasks">What somebody is to do for her appears here, with what came of it.</Empty>
          ) : (
            <List label="Tasks">
              {tasks.map((task) => (
                <TaskRow key={task.id} task={task} named={false}>
                  <Steps steps={task.steps} />
                </TaskRow>
              ))}
            </List>
          )
        }
      </Shown>
    </ChartFrame>
  )
}
