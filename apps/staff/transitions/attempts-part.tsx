import { type FormEvent, useState } from 'react'
import { listTransitions, readTransition, recordTry } from '../../../modules/transitions/contract.ts'
import type { Output } from '../../kit/api.ts'
import { Button } from '../../kit/button.tsx'
import { Chip } from '../../kit/chip.tsx'
import { Choice } from '../../kit/choice.tsx'
import { Field } from '../../kit/field.tsx'
import { List, ListRow } from '../../kit/list-row.tsx'
import { newId } from '../../kit/new-id.ts'
import { Problem } from '../../kit/problem.tsx'
import { useWrite } from '../../kit/server-state.ts'
import { When } from '../../kit/when.tsx'
import { asOptions, HOWS, TRIES } from './transition-words.ts'

export type Transition = Output<typeof readTransition>
type TryOutcome = Transition['attempts'][number]['outcome']
type How = Transition['attempts'][number]['how']

const NewTry = ({ one }: { one: Transition }) => {
  const [outcome, setOutcome] = useState<TryOutcome>()
  const [how, setHow] = useState<How>('phone')
  const [note, setNote] = useState('')
  const save = useWrite(recordTry, {
    invalidates: [readTransition, listTransitions],
    onDone: () => {
      setOutcome(undefined)
      setNote('')
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!outcome) return
    const at = new Date().toISOString()
    save.mutate({ patientId: one.patientId, transitionId: one.id, id: newId(), at, how, outcome, note })
  }
  return (
    <form className="stack" onSubmit={submit}>
      <Choice legend="How" options={asOptions(HOWS)} value={how} onChange={setHow} />
      <Choice legend="What came of it" options={asOptions(TRIES)} value={outcome} onChange={setOutcome} />
      <Field label="A word about it" optional maxLength={500} value={note} onChange={setNote} />
      {save.error && <Problem error={save.error} />}
      <div className="actions">
        <Button type="submit" busy={save.isPending} disabled={!outcome}>
          Write down this attempt, now
        </Button>
      </div>
    </form>
  )
}

/** Each time somebody tried to reach her; two tries in time stand for a contact. */
export const AttemptsPart = ({ one, mayWrite }: { one: Transition; mayWrite: boolean }) => (
  <section className="stack" aria-label="Reaching her">
    <h2>Reaching her</h2>
    {one.attempts.length > 0 && (
      <List label="Attempts">
        {one.attempts.map(({ id, at, by, how, outcome, note, inTime }) => (
          <ListRow
            key={id}
            title={TRIES[outcome]}
            detail={
              <>
                {HOWS[how]}, <When at={at} form="day-time" />, {by}
                {note && `. ${note}`}
              </>
            }
            aside={<Chip tone={inTime ? 'teal' : 'sand'}>{inTime ? 'in time' : 'after the two days'}</Chip>}
          />
        ))}
      </List>
    )}
    {mayWrite && !one.ended && <NewTry one={one} />}
  </section>
)
