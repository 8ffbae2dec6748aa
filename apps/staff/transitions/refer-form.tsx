import { type FormEvent, useState } from 'react'
import { listProviders } from '../../../modules/transitions/directory-contract.ts'
import { listReferralsOf, refer } from '../../../modules/transitions/referral-contract.ts'
import type { RawInput } from '../../kit/api.ts'
import { Button } from '../../kit/button.tsx'
import { Field } from '../../kit/field.tsx'
import { newId } from '../../kit/new-id.ts'
import { Problem } from '../../kit/problem.tsx'
import { Select } from '../../kit/select.tsx'
import { fieldError, useRead, useWrite } from '../../kit/server-state.ts'
import { KINDS, NEED, SENT } from './referral-words.ts'
import { asOptions } from './transition-words.ts'

const URGENCY = {
  routine: 'Routine',
  soon: 'Soon: seen within two weeks',
  urgent: 'Urgent: seen within three days',
}
const NEW = {
  kind: 'specialist',
  providerId: '',
  sentTo: '',
  why: '',
  need: 'food',
  how: 'fax',
  urgency: 'routine',
}

/** To whom, what for, how; somebody of the directory or a name written out. */
export const ReferForm = ({ patientId, onDone }: { patientId: string; onDone: () => void }) => {
  const [id] = useState(newId)
  const [typed, setTyped] = useState(NEW)
  const known = (useRead(listProviders, {}).data?.providers ?? []).filter(({ endedAt }) => !endedAt)
  const save = useWrite(refer, { invalidates: [listReferralsOf], onDone })
  const set = (key: keyof typeof NEW) => (value: string) => setTyped({ ...typed, [key]: value })
  const chosen = known.find((one) => one.id === typed.providerId)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate({
      ...typed,
      id,
      patientId,
      providerId: chosen?.id ?? null,
      sentTo: chosen?.name ?? typed.sentTo,
      need: typed.kind === 'community' ? typed.need : null,
    } as RawInput<typeof refer>)
  }
  return (
    <form className="stack" onSubmit={submit}>
      <Select label="To" options={asOptions(KINDS)} value={typed.kind as 'test'} onChange={set('kind')} />
      {typed.kind === 'community' && (
        <Select
          label="Which need"
          options={asOptions(NEED)}
          value={typed.need as 'food'}
          onChange={set('need')}
        />
      )}
      <Select
        label="Whom"
        options={known.map(({ id: value, name, role }) => ({ value, label: `${name}, ${role}` }))}
        prompt="Somebody not in the directory"
        hint={chosen && `Call them for: ${chosen.callFor}${chosen.phone ? `. ${chosen.phone}` : ''}`}
        value={typed.providerId}
        onChange={set('providerId')}
      />
      {!chosen && (
        <Field
          label="Name"
          required
          minLength={2}
          maxLength={160}
          value={typed.sentTo}
          onChange={set('sentTo')}
          error={fieldError(save.error, 'sentTo')}
        />
      )}
      <Field
        label="What for"
        required
        minLength={3}
        maxLength={500}
        value={typed.why}
        onChange={set('why')}
      />
      <Select
        label="How it goes out"
        options={asOptions(SENT)}
        value={typed.how as 'fax'}
        onChange={set('how')}
      />
      <Select
        label="How urgent"
        options={asOptions(URGENCY)}
        value={typed.urgency as 'soon'}
        onChange={set('urgency')}
      />
      {save.error && !fieldError(save.error, 'sentTo') && <Problem error={save.error} />}
      <div className="actions">
        <Button type="submit" look="primary" busy={save.isPending}>
          Refer
        </Button>
        <Button onClick={onDone}>Not now</Button>
      </div>
    </form>
  )
}
