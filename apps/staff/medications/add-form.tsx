import { useState } from 'react'
import { addMedication, listMedications } from '../../../modules/medications/contract.ts'
import { Button } from '../../kit/button.tsx'
import { Field } from '../../kit/field.tsx'
import { newId } from '../../kit/new-id.ts'
import { Problem } from '../../kit/problem.tsx'
import { fieldError, useWrite } from '../../kit/server-state.ts'
import { asSent, MedicineFields, type Words } from './medicine-fields.tsx'

const empty: Words = {
  name: '',
  dose: '',
  directions: '',
  purpose: '',
  prescriber: '',
  dayParts: [],
  status: 'taking',
}

/** A medicine that stands in no chart: from the store, from another doctor, from her kitchen table. */
export const AddForm = ({ patientId, done }: { patientId: string; done: () => void }) => {
  const [words, setWords] = useState(empty)
  const [source, setSource] = useState('')
  const [id] = useState(newId)
  const add = useWrite(addMedication, { invalidates: [listMedications], onDone: done })
  const elsewhere = add.error && !['name', 'source'].some((field) => fieldError(add.error, field))
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        add.mutate({ ...asSent(words), patientId, id, source })
      }}
    >
      <MedicineFields
        words={words}
        onChange={(patch) => setWords({ ...words, ...patch })}
        error={add.error}
      />
      <Field
        label="Who says so"
        hint="Such as: the patient, from the bottle"
        value={source}
        onChange={setSource}
        error={fieldError(add.error, 'source')}
      />
      {elsewhere && <Problem error={add.error} />}
      <div className="actions">
        <Button type="submit" look="primary" busy={add.isPending}>
          Add to the list
        </Button>
        <Button onClick={done}>Not now</Button>
      </div>
    </form>
  )
}
