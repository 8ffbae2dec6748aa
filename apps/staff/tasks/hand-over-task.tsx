import { type FormEvent, useState } from 'react'
import { handOverTask, listTasks, listTasksOf, type TaskView } from '../../../modules/tasks/contract.ts'
import { Button } from '../../kit/button.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import { newId } from '../../kit/new-id.ts'
import { Problem } from '../../kit/problem.tsx'
import { fieldError, useWrite } from '../../kit/server-state.ts'
import { TextArea } from '../../kit/text-area.tsx'
import { HolderSelect, holderOf } from './holder-select.tsx'

/** Gives a task to someone else, with a word why. */
export const HandOverTask = ({ task, onClose }: { task: TaskView; onClose: () => void }) => {
  const [to, setTo] = useState('role:practitioner')
  const [note, setNote] = useState('')
  const save = useWrite(handOverTask, { invalidates: [listTasks, listTasksOf], onDone: onClose })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate({ taskId: task.id, id: newId(), version: task.version, for: holderOf(to), note })
  }
  return (
    <Dialog open onClose={onClose} title="Hand this task over">
      <form className="stack" onSubmit={submit}>
        <p>{task.what}</p>
        <HolderSelect value={to} onChange={setTo} error={fieldError(save.error, 'for')} />
        <TextArea label="A word for them" optional maxLength={500} value={note} onChange={setNote} />
        {save.error && !fieldError(save.error, 'for') && <Problem error={save.error} />}
        <div className="actions">
          <Button type="submit" look="primary" busy={save.isPending}>
            Hand it over
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
