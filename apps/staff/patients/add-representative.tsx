import { type FormEvent, useState } from 'react'
import { addRepresentative, listRepresentatives } from '../../../modules/patients/representative-contract.ts'
import { Button } from '../../kit/button.tsx'
import { Field } from '../../kit/field.tsx'
import { newId } from '../../kit/new-id.ts'
import { Problem } from '../../kit/problem.tsx'
import { Select } from '../../kit/select.tsx'
import { fieldError, useWrite } from '../../kit/server-state.ts'
import { BASIS_WORDS, type Basis } from './representative-words.ts'

const bases = Object.entries(BASIS_WORDS).map(([value, label]) => ({ value: value as Basis, label }))
const EMPTY = { name: '', relationship: '', birthDate: '', email: '', phone: '', untilOn: '' }
const FIELDS = [
  { key: 'name', label: 'Name', hint: 'As it stands on the paper' },
  { key: 'relationship', label: 'Who they are', hint: 'such as daughter' },
  { key: 'birthDate', label: 'Birth date', hint: 'They sign in with it', type: 'date' },
  { key: 'email', label: 'E-mail', type: 'email', optional: true },
  { key: 'phone', label: 'Phone', type: 'tel', optional: true },
  { key: 'untilOn', label: 'Until', hint: 'If the paper names a last day', type: 'date', optional: true },
] as const

const Form = ({ patientId, onDone }: { patientId: string; onDone: () => void }) => {
  const [id] = useState(newId)
  const [typed, setTyped] = useState(EMPTY)
  const [basis, setBasis] = useState<Basis>('health_care_power_of_attorney')
  const add = useWrite(addRepresentative, { invalidates: [listRepresentatives], onDone })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const { name, relationship, birthDate } = typed
    const rest = {
      email: typed.email || null,
      phone: typed.phone || null,
      untilOn: typed.untilOn || null,
    }
    add.mutate({ patientId, id, name, relationship, birthDate, basis, ...rest })
  }
  return (
    <form className="stack" onSubmit={submit}>
      <Select
        label="By what right"
        options={bases}
        error={fieldError(add.error, 'basis')}
        value={basis}
        onChange={setBasis}
      />
      {FIELDS.map(({ key, ...field }) => (
        <Field
          key={key}
          {...field}
          autoComplete="off"
          required={!('optional' in field)}
          error={fieldError(add.error, key)}
          value={typed[key]}
          onChange={(value) => setTyped({ ...typed, [key]: value })}
        />
      ))}
      {add.error && !FIELDS.some(({ key }) => fieldError(add.error, key)) && <Problem error={add.error} />}
      <div className="actions">
        <Button type="submit" busy={add.isPending}>
          Write this down
        </Button>
      </div>
    </form>
  )
}

/** Written down by one person; the paper follows, and a second person looks at both. */
export const AddRepresentative = ({ patientId }: { patientId: string }) => {
  const [times, setTimes] = useState(0)
  return (
    <details key={times}>
      <summary>Add a personal representative</summary>
      <Form patientId={patientId} onDone={() => setTimes(times + 1)} />
    </details>
  )
}
