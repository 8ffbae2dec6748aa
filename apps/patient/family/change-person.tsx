import { type FormEvent, useState } from 'react'
import { type Caregiver, changeSharing, myFamily } from '../../../modules/patients/contract.ts'
import { Button } from '../../kit/button.tsx'
import { useWords } from '../../kit/language.tsx'
import { Problem } from '../../kit/problem.tsx'
import { useWrite } from '../../kit/server-state.ts'
import { SectionChoice } from './section-choice.tsx'

type ChangePersonProps = { person: Caregiver; onDone: () => void }

/** What this person sees from the next moment on. */
export const ChangePerson = ({ person, onDone }: ChangePersonProps) => {
  const t = useWords()
  const [chosen, setChosen] = useState(person.sections)
  const [missing, setMissing] = useState(false)
  const change = useWrite(changeSharing, { invalidates: [myFamily], onDone })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setMissing(chosen.length === 0)
    if (chosen.length > 0) change.mutate({ caregiverId: person.id, sections: chosen })
  }
  return (
    <form className="stack" onSubmit={submit}>
      <SectionChoice
        name={person.name}
        chosen={chosen}
        onChange={setChosen}
        error={missing && chosen.length === 0 ? t('patient.family.chooseOne') : undefined}
      />
      {change.error && <Problem error={change.error} />}
      <div className="actions">
        <Button type="submit" look="primary" busy={change.isPending}>
          {t('patient.act.save')}
        </Button>
        <Button onClick={onDone}>{t('patient.act.cancel')}</Button>
      </div>
    </form>
  )
}
