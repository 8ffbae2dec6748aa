import { type FormEvent, useState } from 'react'
import { type Caregiver, changeSharing, myFamily } from '../../../modules/patients/contract.ts'
import { Button } from '../../kit/button.tsx'
import { useWords } from '../../kit/language.tsx'
import { useReader } from '../../kit/reader.tsx'
import { fieldError, useWrite } from '../../kit/server-state.ts'
import { Refused } from '../refused.tsx'
import { dateOf, lastMoment, type Sharing } from './sharing.ts'
import { SharingChoice } from './sharing-choice.tsx'

type ChangePersonProps = { person: Caregiver; onDone: () => void }

/** What this person sees from the next moment on. */
export const ChangePerson = ({ person, onDone }: ChangePersonProps) => {
  const t = useWords()
  const { timeZone } = useReader()
  const { sections, sensitive, expiresAt } = person
  const [sharing, setSharing] = useState<Sharing>({
    sections,
    sensitive,
    expiresOn: expiresAt && dateOf(lastMoment(expiresAt), timeZone),
  })
  const [missing, setMissing] = useState(false)
  const change = useWrite(changeSharing, { invalidates: [myFamily], onDone })
  const none = sharing.sections.length === 0
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setMissing(none)
    if (!none) change.mutate({ caregiverId: person.id, ...sharing })
  }
  return (
    <form className="stack" onSubmit={submit}>
      <SharingChoice
        name={person.name}
        sharing={sharing}
        onChange={(part) => setSharing((before) => ({ ...before, ...part }))}
        error={{
          sections: missing && none ? t('patient.family.chooseOne') : undefined,
          expiresOn: fieldError(change.error, 'expiresOn') && t('patient.family.pastDay'),
        }}
      />
      {change.error && <Refused error={change.error} />}
      <div className="actions">
        <Button type="submit" look="primary" busy={change.isPending}>
          {t('patient.act.save')}
        </Button>
        <Button onClick={onDone}>{t('patient.act.cancel')}</Button>
      </div>
    </form>
  )
}
