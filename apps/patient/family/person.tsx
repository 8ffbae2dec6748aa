import { useState } from 'react'
import { type Caregiver, endSharing, myFamily } from '../../../modules/patients/contract.ts'
import { Button } from '../../kit/button.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import { useWords, type WordKey } from '../../kit/language.tsx'
import { Problem } from '../../kit/problem.tsx'
import { useWrite } from '../../kit/server-state.ts'
import { useDay } from '../use-day.ts'
import { ChangePerson } from './change-person.tsx'

type PersonProps = { person: Caregiver; onEnded: () => void }

/** Two taps: "End sharing with Ana", then yes. */
const EndSharing = ({ person, onEnded }: PersonProps) => {
  const t = useWords()
  const [asking, setAsking] = useState(false)
  const end = useWrite(endSharing, { invalidates: [myFamily], onDone: onEnded })
  const { id, name } = person
  const actions = (
    <>
      <Button look="danger" busy={end.isPending} onClick={() => end.mutate({ caregiverId: id })}>
        {t('patient.act.yes')}
      </Button>
      <Button onClick={() => setAsking(false)}>{t('patient.act.no')}</Button>
    </>
  )
  return (
    <>
      <Button look="danger" onClick={() => setAsking(true)}>
        {t('patient.family.end', { name })}
      </Button>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t('patient.family.endAsk', { name })}
        actions={actions}
      >
        <p>{t('patient.family.endWhat', { name })}</p>
        {end.error && <Problem error={end.error} />}
      </Dialog>
    </>
  )
}

/** One who may see her page: who, since when, what; to change or to end. */
export const Person = ({ person, onEnded }: PersonProps) => {
  const t = useWords()
  const day = useDay()
  const [changing, setChanging] = useState(false)
  const { name, relationship, sections, since } = person
  const sees = sections.map((section) => t(`section.${section}`)).join(', ')
  return (
    <article className="sheet">
      <div className="stack tight">
        <h2>{name}</h2>
        <p>
          {t(`relation.${relationship}` as WordKey)}. {t('patient.family.since', { date: day(since) })}.
        </p>
        {!changing && <p>{t('patient.family.sees', { name, sections: sees })}</p>}
      </div>
      {changing ? (
        <ChangePerson person={person} onDone={() => setChanging(false)} />
      ) : (
        <div className="actions">
          <Button onClick={() => setChanging(true)}>{t('patient.family.change', { name })}</Button>
          <EndSharing person={person} onEnded={onEnded} />
        </div>
      )}
    </article>
  )
}
