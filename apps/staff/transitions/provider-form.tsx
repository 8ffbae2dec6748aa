import { type FormEvent, useState } from 'react'
import {
  addProvider,
  changeProvider,
  listProviders,
  type ProviderView,
} from '../../../modules/transitions/directory-contract.ts'
import { Button } from '../../kit/button.tsx'
import { CheckRow } from '../../kit/check-row.tsx'
import { Field } from '../../kit/field.tsx'
import { newId } from '../../kit/new-id.ts'
import { Problem } from '../../kit/problem.tsx'
import { Select } from '../../kit/select.tsx'
import { fieldError, useWrite } from '../../kit/server-state.ts'
import { asOptions } from './transition-words.ts'

const KINDS = { person: 'A person', organization: 'An organization', community: 'Help in the community' }
const FIELDS = {
  name: { label: 'Name', required: true },
  role: { label: 'What they do', required: true },
  callFor: { label: 'What to call them for', required: true },
  organization: { label: 'Where they work', optional: true },
  phone: { label: 'Phone', optional: true, type: 'tel' },
  fax: { label: 'Fax', optional: true, type: 'tel' },
  directAddress: { label: 'Direct address', optional: true, type: 'email' },
  npi: { label: 'NPI', optional: true, inputMode: 'numeric' },
} as const
type Key = keyof typeof FIELDS
const KEYS = Object.keys(FIELDS) as Key[]

const typedOf = (one?: ProviderView) =>
  Object.fromEntries(KEYS.map((key) => [key, one?.[key] ?? ''])) as Record<Key, string>
const given = ({ name, role, callFor, ...rest }: Record<Key, string>) => ({
  name,
  role,
  callFor,
  organization: rest.organization || null,
  phone: rest.phone || null,
  fax: rest.fax || null,
  directAddress: rest.directAddress || null,
  npi: rest.npi || null,
})

/** A new entry, or the one that is there as it is to be. */
export const ProviderForm = ({ one, onDone }: { one?: ProviderView; onDone: () => void }) => {
  const [id] = useState(newId)
  const [typed, setTyped] = useState(() => typedOf(one))
  const [kind, setKind] = useState<ProviderView['kind']>(one?.kind ?? 'person')
  const [ended, setEnded] = useState(Boolean(one?.endedAt))
  const after = { invalidates: [listProviders], onDone }
  const [add, change] = [useWrite(addProvider, after), useWrite(changeProvider, after)]
  const error = add.error ?? change.error
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const all = { kind, ...given(typed) }
    if (one) change.mutate({ ...all, providerId: one.id, version: one.version, ended })
    else add.mutate({ ...all, id })
  }
  return (
    <form className="stack" onSubmit={submit}>
      <Select label="What it is" options={asOptions(KINDS)} value={kind} onChange={setKind} />
      {KEYS.map((key) => (
        <Field
          key={key}
          {...FIELDS[key]}
          value={typed[key]}
          onChange={(value) => setTyped({ ...typed, [key]: value })}
          error={fieldError(error, key)}
        />
      ))}
      {one && <CheckRow label="Take it off the lists" checked={ended} onChange={setEnded} />}
      {error && !KEYS.some((key) => fieldError(error, key)) && <Problem error={error} />}
      <div className="actions">
        <Button type="submit" look="primary" busy={add.isPending || change.isPending}>
          Keep it
        </Button>
        <Button onClick={onDone}>Not now</Button>
      </div>
    </form>
  )
}
