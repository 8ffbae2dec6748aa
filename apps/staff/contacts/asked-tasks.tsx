import { useState } from 'react'
import type { ContactDraftInput } from '../../../modules/contacts/contract.ts'
import { Button } from '../../kit/button.tsx'
import { Field } from '../../kit/field.tsx'
import { newId } from '../../kit/new-id.ts'
import { useToday } from '../access/use-today.ts'

type Tasks = ContactDraftInput['tasks']

/** What was agreed to be done: each becomes a task when the call closes. */
export const AskedTasks = ({ tasks, onChange }: { tasks: Tasks; onChange: (tasks: Tasks) => void }) => {
  const today = useToday()
  const [what, setWhat] = useState('')
  const [dueOn, setDueOn] = useState(today)
  const add = () => {
    onChange([...tasks, { id: newId(), what: what.trim(), dueOn }])
    setWhat('')
  }
  return (
    <fieldset className="choice field">
      <legend>Tasks from this call</legend>
      {tasks.map((task) => (
        <div key={task.id} className="row">
          <span>
            {task.what}, by {task.dueOn}
          </span>
          <Button look="plain" onClick={() => onChange(tasks.filter(({ id }) => id !== task.id))}>
            Take out “{task.what}”
          </Button>
        </div>
      ))}
      <Field label="What is to be done" optional value={what} onChange={setWhat} />
      <Field label="By" type="date" value={dueOn} onChange={setDueOn} />
      <Button disabled={what.trim().length < 3 || dueOn === ''} onClick={add}>
        Add this task
      </Button>
    </fieldset>
  )
}
