import { type FormEvent, useState } from 'react'
import { addTask, listTasksOf, type TaskView } from '../../../modules/tasks/contract.ts'
import { Button } from '../../kit/button.tsx'
import { Field } from '../../kit/field.tsx'
import { newId } from '../../kit/new-id.ts'
import { Problem } from '../../kit/problem.tsx'
import { Select } from '../../kit/select.tsx'
import { fieldError, useWrite } from '../../kit/server-state.ts'
import { HolderSelect, holderOf } from './holder-select.tsx'

type Urgency = TaskView['urgency']
const URGENCIES: { value: Urgency; label: string }[] = [
  { value: 'routine', label: 'Routine: asked further up a day after it was due' },
  { value: 'soon', label: 'Soon: after four hours' },
  { value: 'urgent', label: 'Urgent: after one hour' },
]
const NEW = { what: '', due: '', to: 'role:coordinator', urgency: 'routine' as Urgency, serves: '' }

/** What is to be done for her, by whom, until when, and which item of her plan it serves. */
export const AddTask = ({ patientId, onDone }: { patientId: string; onDone: () => void }) => {
  const [id] = useState(newId)
  const [typed, setTyped] = useState(NEW)
  const set = (key: keyof typeof NEW) => (value: string) => setTyped({ ...typed, [key]: value })
  const save = useWrite(addTask, { invalidates: [listTasksOf], onDone })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const { what, due, to, urgency, serves } = typed
    const dueAt = new Date(due).toISOString()
    save.mutate({ id, patientId, what, dueAt, for: holderOf(to), urgency, serves: serves.trim() || null })
  }
  return (
    <form className="stack" onSubmit={submit}>
      <Field
        label="What is to be done"
        required
        minLength={3}
        maxLength={500}
        value={typed.what}
        onChange={set('what')}
        error={fieldError(save.error, 'what')}
      />
      <Field label="Due" type="datetime-local" required value={typed.due} onChange={set('due')} />
      <HolderSelect value={typed.to} onChange={set('to')} error={fieldError(save.error, 'for')} />
      <Select label="How urgent" options={URGENCIES} value={typed.urgency} onChange={set('urgency')} />
      <Field
        label="Which item of her plan it serves"
        optional
        maxLength={500}
        value={typed.serves}
        onChange={set('serves')}
      />
      {save.error && !fieldError(save.error, 'for') && <Problem error={save.error} />}
      <div className="actions">
        <Button type="submit" look="primary" busy={save.isPending}>
          Add the task
        </Button>
        <Button onClick={onDone}>Not now</Button>
      </div>
    </form>
  )
}
