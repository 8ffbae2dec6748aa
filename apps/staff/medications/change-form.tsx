import { useState } from 'react'
import { changeMedication, listMedications, type Medication } from '../../../modules/medications/contract.ts'
import { RefusalError } from '../../kit/api.ts'
import { Button } from '../../kit/button.tsx'
import { CheckRow } from '../../kit/check-row.tsx'
import { Field } from '../../kit/field.tsx'
import { newId } from '../../kit/new-id.ts'
import { Problem } from '../../kit/problem.tsx'
import { fieldError, useWrite } from '../../kit/server-state.ts'
import { asSent, MedicineFields, type Words } from './medicine-fields.tsx'
import { statusWords } from './medicine-words.ts'

const wordsOf = (line: Medication): Words => ({
  name: line.name,
  dose: line.dose ?? '',
  directions: line.directions ?? '',
  purpose: line.purpose ?? '',
  prescriber: line.prescriber ?? '',
  dayParts: [...line.dayParts],
  status: line.status,
})

/** What somebody else saved in the meantime, so that one can decide before saving again. */
const Newer = ({ error, seen }: { error: unknown; seen: number }) => {
  if (!(error instanceof RefusalError) || error.code !== 'STALE') return null
  const now = error.details?.now as Medication | undefined
  if (!now || now.version === seen) return null
  return (
    <p>
      It now says: {[now.name, now.dose, statusWords(now.status), now.directions].filter(Boolean).join(', ')}.
      Close this form and open it again to go on from there.
    </p>
  )
}

type ChangeFormProps = { patientId: string; line: Medication; done: () => void }

/** Changes one line; why is asked each time, because the patient reads it. */
export const ChangeForm = ({ patientId, line, done }: ChangeFormProps) => {
  const [words, setWords] = useState(() => wordsOf(line))
  const [why, setWhy] = useState('')
  const [patientTold, setPatientTold] = useState(false)
  const [id] = useState(newId)
  const change = useWrite(changeMedication, { invalidates: [listMedications], onDone: done })
  const elsewhere = change.error && !['name', 'why'].some((field) => fieldError(change.error, field))
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        change.mutate({
          ...asSent(words),
          patientId,
          medicationId: line.id,
          id,
          version: line.version,
          why,
          patientTold,
        })
      }}
    >
      <MedicineFields
        words={words}
        onChange={(patch) => setWords({ ...words, ...patch })}
        error={change.error}
      />
      <Field
        label="Why"
        hint="The patient reads this: write it plainly, in the patient’s language."
        value={why}
        onChange={setWhy}
        error={fieldError(change.error, 'why')}
      />
      <CheckRow label="The patient was told" checked={patientTold} onChange={setPatientTold} />
      {elsewhere && <Problem error={change.error} />}
      <Newer error={change.error} seen={line.version} />
      <div className="actions">
        <Button type="submit" look="primary" busy={change.isPending}>
          Save the change
        </Button>
        <Button onClick={done}>Not now</Button>
      </div>
    </form>
  )
}
