import { type FormEvent, useState } from 'react'
import { closeTask, listTasks, listTasksOf, type TaskView } from '../../../modules/tasks/contract.ts'
import { Button } from '../../kit/button.tsx'
import { Choice } from '../../kit/choice.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import { newId } from '../../kit/new-id.ts'
import { Problem } from '../../kit/problem.tsx'
import { useWrite } from '../../kit/server-state.ts'
import { TextArea } from '../../kit/text-area.tsx'

type Outcome = NonNullable<TaskView['outcome']>
const OUTCOMES: { value: Outcome; label: string }[] = [
  { value: 'done', label: 'Done' },
  { value: 'not_needed', label: 'Not needed any more' },
  { value: 'could_not', label: 'Could not be done' },
]

/** A task ends with what came of it, in words. */
export const CloseTask = ({ task, onClose }: { task: TaskView; onClose: () => void }) => {
  const [outcome, setOutcome] = useState<Outcome>('done')
  const [note, setNote] = useState('')
  const save = useWrite(closeTask, { invalidates: [listTasks, listTasksOf], onDone: onClose })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate({ taskId: task.id, id: newId(), version: task.version, outcome, note })
  }
  return (
    <Dialog open onClose={onClose} title="Close this task">
      <form className="stack" onSubmit={submit}>
        <p>{task.what}</p>
        <Choice legend="How did it end?" options={OUTCOMES} value={outcome} onChange={setOutcome} />
        <TextArea
          label="What came of it"
          required
          minLength={3}
          maxLength={500}
          value={note}
          onChange={setNote}
        />
        {save.error && <Problem error={save.error} />}
        <div className="actions">
          <Button type="submit" look="primary" busy={save.isPending}>
            Close it
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
