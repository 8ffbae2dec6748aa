import { useState } from 'react'
import { SENSITIVE } from '../../../modules/access/patient-contract.ts'
import { type Caregiver, endSharing, myFamily } from '../../../modules/patients/contract.ts'
import { Button } from '../../kit/button.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import { useWords, type WordKey } from '../../kit/language.tsx'
import { useReader } from '../../kit/reader.tsx'
import { useWrite } from '../../kit/server-state.ts'
import { whenWords } from '../../kit/written.ts'
import { Refused } from '../refused.tsx'
import { useDay } from '../use-day.ts'
import { ChangePerson } from './change-person.tsx'
import { lastMoment } from './sharing.ts'

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
        {end.error && <Refused error={end.error} />}
      </Dialog>
    </>
  )
}

/** What somebody sees, what stays hidden from her, and until when. */
const What = ({ person }: { person: Caregiver }) => {
  const t = useWords()
  const reader = useReader()
  const { name, sections, sensitive, expiresAt } = person
  const list = (keys: WordKey[]) => keys.map((key) => t(key)).join(', ')
  const hidden = SENSITIVE.filter((topic) => !sensitive.includes(topic))
  return (
    <>
      <p>
        {t('patient.family.sees', { name, sections: list(sections.map((one) => `section.${one}` as const)) })}
      </p>
      {sensitive.length > 0 && (
        <p>
          {t('patient.family.seesPrivate', {
            name,
            topics: list(sensitive.map((one) => `topic.${one}` as const)),
          })}
        </p>
      )}
      {hidden.length > 0 && (
        <p>
          {t('patient.family.hidesPrivate', {
            name,
            topics: list(hidden.map((one) => `topic.${one}` as const)),
          })}
        </p>
      )}
      <p>
        {expiresAt
          ? t('patient.family.seesUntil', { date: whenWords(lastMoment(expiresAt), 'full-day', reader) })
          : t('patient.family.seesUntilEnd')}
      </p>
    </>
  )
}

/** One who may see her page: who, since when, what; to change or to end. */
export const Person = ({ person, onEnded }: PersonProps) => {
  const t = useWords()
  const day = useDay()
  const [changing, setChanging] = useState(false)
  const { name, relationship, since } = person
  return (
    <article className="sheet">
      <div className="stack tight">
        <h2>{name}</h2>
        <p>
          {t(`relation.${relationship}` as WordKey)}. {t('patient.family.since', { date: day(since) })}.
        </p>
        {!changing && <What person={person} />}
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
