import { useState } from 'react'
import { listTasks } from '../../../modules/tasks/contract.ts'
import { Choice } from '../../kit/choice.tsx'
import { Empty } from '../../kit/empty.tsx'
import { List } from '../../kit/list-row.tsx'
import { Page } from '../../kit/page.tsx'
import { useRead } from '../../kit/server-state.ts'
import { Shown } from '../../kit/shown.tsx'
import { TaskRow } from './task-row.tsx'

type View = 'mine' | 'team' | 'overdue'
const VIEWS: { value: View; label: string }[] = [
  { value: 'team', label: 'Mine and my team’s' },
  { value: 'mine', label: 'Only mine' },
  { value: 'overdue', label: 'Overdue, everybody’s' },
]
const NOTHING: Record<View, string> = {
  team: 'Tasks for you and for everybody with your role appear here. Add one on a patient’s chart.',
  mine: 'Tasks that name you appear here.',
  overdue: 'What is past its time appears here, whoever it is for.',
}

/** What is to be done, the earliest first. What nobody does goes to the next one by the clock. */
export const TasksPage = () => {
  const [view, setView] = useState<View>('team')
  const list = useRead(listTasks, { view }, { refetchEverySeconds: 60 })
  return (
    <Page title="Tasks" lead="The earliest first. What nobody does is asked of the next one, by the clock.">
      <Choice legend="Which" options={VIEWS} value={view} onChange={setView} />
      <Shown of={list}>
        {({ tasks, more }) =>
          tasks.length === 0 ? (
            <Empty title="Nothing to do here">{NOTHING[view]}</Empty>
          ) : (
            <>
              <List label="Tasks">
                {tasks.map((task) => (
                  <TaskRow key={task.id} task={task} named />
                ))}
              </List>
              {more && <p className="quiet">There are more. Close or hand over what is here first.</p>}
            </>
          )
        }
      </Shown>
    </Page>
  )
}
