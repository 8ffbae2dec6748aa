import { type FormEvent, useState } from 'react'
import {
  addSourceList,
  readReconciliation,
  SOURCE_KINDS,
} from '../../../modules/medications/reconcile-contract.ts'
import { Button } from '../../kit/button.tsx'
import { DropZone } from '../../kit/drop-zone.tsx'
import { Field } from '../../kit/field.tsx'
import { newId } from '../../kit/new-id.ts'
import { Problem } from '../../kit/problem.tsx'
import { Select } from '../../kit/select.tsx'
import { fieldError, useWrite } from '../../kit/server-state.ts'
import { TextArea } from '../../kit/text-area.tsx'
import { useToday } from '../access/use-today.ts'

const KINDS: Record<(typeof SOURCE_KINDS)[number], string> = {
  ehr: 'Another chart',
  pharmacy: 'Pharmacy list',
  discharge: 'Discharge papers',
  patient: 'What the patient says',
  bottle: 'Bottles on the table',
}

/** A source's list, typed or pasted, a medicine a line. It stands beside the others and changes none. */
export const AddList = ({ patientId }: { patientId: string }) => {
  const today = useToday()
  const fresh = { kind: 'pharmacy' as keyof typeof KINDS, label: '', takenOn: today, text: '' }
  const [typed, setTyped] = useState(fresh)
  const adding = useWrite(addSourceList, {
    invalidates: [readReconciliation],
    onDone: () => setTyped(fresh),
  })
  const take = async ([file]: File[]) => {
    if (file) setTyped({ ...typed, text: await file.text() })
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const label = typed.label.trim() || KINDS[typed.kind]
    adding.mutate({ patientId, id: newId(), ...typed, label })
  }
  return (
    <section className="stack">
      <h2>Add a list</h2>
      <form className="stack" onSubmit={submit}>
        {adding.error && <Problem error={adding.error} />}
        <Select
          label="Whose list"
          options={SOURCE_KINDS.map((kind) => ({ value: kind, label: KINDS[kind] }))}
          value={typed.kind}
          onChange={(kind) => setTyped({ ...typed, kind })}
        />
        <Field
          label="Its name"
          optional
          hint="such as Corner Pharmacy"
          value={typed.label}
          onChange={(label) => setTyped({ ...typed, label })}
          error={fieldError(adding.error, 'label')}
        />
        <Field
          label="Day of the list"
          type="date"
          required
          value={typed.takenOn}
          onChange={(takenOn) => setTyped({ ...typed, takenOn })}
          error={fieldError(adding.error, 'takenOn')}
        />
        <DropZone
          label="A file from the pharmacy (CSV)"
          hint="Its first line names the columns, such as drug name, strength, directions, status. It is shown below before it is kept."
          accept=".csv,.txt,text/csv"
          onFiles={(files) => void take(files)}
        />
        <TextArea
          label="The list, a medicine a line"
          hint="Name; dose; directions. Write “Stop” before a name that was ended."
          value={typed.text}
          onChange={(text) => setTyped({ ...typed, text })}
          error={fieldError(adding.error, 'text')}
        />
        <div className="actions">
          <Button type="submit" busy={adding.isPending}>
            Lay it beside the others
          </Button>
        </div>
      </form>
    </section>
  )
}
