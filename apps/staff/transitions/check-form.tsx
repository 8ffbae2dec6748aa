import { type FormEvent, useState } from 'react'
import { listTransitions, markCheck, readTransition } from '../../../modules/transitions/contract.ts'
import { Button } from '../../kit/button.tsx'
import { CheckRow } from '../../kit/check-row.tsx'
import { Field } from '../../kit/field.tsx'
import { newId } from '../../kit/new-id.ts'
import { Problem } from '../../kit/problem.tsx'
import { fieldError, useWrite } from '../../kit/server-state.ts'
import type { Transition } from './attempts-part.tsx'
import { ITEMS } from './transition-words.ts'

export type Item = keyof typeof ITEMS
const WITH_DAY: Item[] = ['visit_booked', 'visit_held']
const ALWAYS: Item[] = ['discharge_review', 'medicines']
const ASKS: Partial<Record<Item, string>> = {
  told: 'Who was told',
  medicines: 'What was settled',
  pending_tests: 'Which results, and who waits for them',
}

/** Checks one item off: with its day where it has one, or with why it is not needed. */
export const CheckForm = ({ one, item, onDone }: { one: Transition; item: Item; onDone: () => void }) => {
  const [onDay, setDay] = useState('')
  const [words, setWords] = useState('')
  const [skipped, setSkipped] = useState(false)
  const save = useWrite(markCheck, { invalidates: [readTransition, listTransitions], onDone })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate({
      patientId: one.patientId,
      transitionId: one.id,
      id: newId(),
      item,
      state: skipped ? 'not_needed' : 'done',
      onDay: skipped ? null : onDay || null,
      words,
    })
  }
  const shown = ['onDay', 'words'].some((field) => fieldError(save.error, field))
  return (
    <form className="stack" onSubmit={submit} aria-label={ITEMS[item]}>
      {!ALWAYS.includes(item) && (
        <CheckRow label="Not needed this time" checked={skipped} onChange={setSkipped} />
      )}
      {WITH_DAY.includes(item) && !skipped && (
        <Field
          label="Day of the visit"
          type="date"
          required
          value={onDay}
          onChange={setDay}
          error={fieldError(save.error, 'onDay')}
        />
      )}
      <Field
        label={skipped ? 'Why not' : (ASKS[item] ?? 'A word about it')}
        optional={!skipped && item !== 'told'}
        required={skipped || item === 'told'}
        maxLength={500}
        value={words}
        onChange={setWords}
        error={fieldError(save.error, 'words')}
      />
      {save.error && !shown && <Problem error={save.error} />}
      <div className="actions">
        <Button type="submit" look="primary" busy={save.isPending}>
          Check it off
        </Button>
        <Button onClick={onDone}>Not now</Button>
      </div>
    </form>
  )
}
