import { type FormEvent, useState } from 'react'
import { listTransitions, noticeByHand } from '../../../modules/transitions/contract.ts'
import type { RawInput } from '../../kit/api.ts'
import { Button } from '../../kit/button.tsx'
import { Field } from '../../kit/field.tsx'
import { newId } from '../../kit/new-id.ts'
import { Problem } from '../../kit/problem.tsx'
import { Select } from '../../kit/select.tsx'
import { fieldError, useWrite } from '../../kit/server-state.ts'
import { useGo } from '../screen-values.ts'
import { asOptions, FROM, TO } from './transition-words.ts'

type Typed = RawInput<typeof noticeByHand>
const NEW = { fromKind: 'hospital', facility: '', admittedOn: '', dischargedOn: '', dischargedTo: 'home' }
const FIELDS = ['facility', 'admittedOn', 'dischargedOn']

/** A discharge that somebody heard of by phone, fax or from the family. */
export const NoteDischarge = ({ patientId }: { patientId: string }) => {
  const [id] = useState(newId)
  const [typed, setTyped] = useState(NEW)
  const go = useGo()
  const set = (key: keyof typeof NEW) => (value: string) => setTyped({ ...typed, [key]: value })
  const save = useWrite(noticeByHand, {
    invalidates: [listTransitions],
    onDone: ({ transitionId }) => go(`/staff/patients/${patientId}/transitions/${transitionId}`),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate({ id, patientId, ...typed, admittedOn: typed.admittedOn || null } as Typed)
  }
  const of = (key: 'facility' | 'admittedOn' | 'dischargedOn') => ({
    value: typed[key],
    onChange: set(key),
    error: fieldError(save.error, key),
  })
  return (
    <form className="stack" onSubmit={submit}>
      <Select
        label="From"
        options={asOptions(FROM)}
        value={typed.fromKind as 'snf'}
        onChange={set('fromKind')}
      />
      <Field label="Name of the place" required maxLength={120} {...of('facility')} />
      <Field label="Came in on" type="date" optional {...of('admittedOn')} />
      <Field label="Left on" type="date" required {...of('dischargedOn')} />
      <Select
        label="Went to"
        options={asOptions(TO)}
        value={typed.dischargedTo as 'home'}
        onChange={set('dischargedTo')}
      />
      {save.error && !FIELDS.some((field) => fieldError(save.error, field)) && <Problem error={save.error} />}
      <div className="actions">
        <Button type="submit" look="primary" busy={save.isPending}>
          Note the discharge
        </Button>
      </div>
    </form>
  )
}
