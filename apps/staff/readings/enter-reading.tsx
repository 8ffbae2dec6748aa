import { type FormEvent, useState } from 'react'
import { listAlerts } from '../../../modules/readings/alerts-contract.ts'
import { readReadings, writeReading } from '../../../modules/readings/contract.ts'
import { KINDS, type Kind, POSSIBLE, UNITS_OF, type Unit } from '../../../modules/readings/kinds-contract.ts'
import { Button } from '../../kit/button.tsx'
import { Field } from '../../kit/field.tsx'
import { newId } from '../../kit/new-id.ts'
import { Problem } from '../../kit/problem.tsx'
import { readingNumber, type WrongNumber } from '../../kit/reading-number.ts'
import { Select } from '../../kit/select.tsx'
import { useWrite } from '../../kit/server-state.ts'
import { MeansForHer } from './means-for-her.tsx'
import './readings.css'
import { KIND_WORDS } from './reading-words.ts'

const KIND_OPTIONS = KINDS.map((kind) => ({ value: kind, label: KIND_WORDS[kind] }))
const fresh = (kind: Kind, unit: Unit = UNITS_OF[kind][0]) => ({
  id: newId(),
  kind,
  value: '',
  lower: '',
  unit,
  at: '',
})

const wrongWords = (wrong: WrongNumber | undefined, field: WrongNumber['field']): string | undefined => {
  if (wrong?.field !== field) return undefined
  return wrong.limits
    ? `Is that right? It can be from ${wrong.limits.low} to ${wrong.limits.high}.`
    : 'Write the number.'
}

/** A number told on the phone, in one line; stands in the chart and wherever somebody talks with her. */
export const EnterReading = ({ patientId }: { patientId: string }) => {
  const [typed, setTyped] = useState(() => fresh('blood_pressure'))
  const [wrong, setWrong] = useState<WrongNumber>()
  const save = useWrite(writeReading, {
    invalidates: [readReadings, listAlerts],
    onDone: () => setTyped(fresh(typed.kind, typed.unit)),
  })
  const set = (key: 'value' | 'lower' | 'at') => (value: string) => {
    setTyped({ ...typed, [key]: value })
    setWrong(undefined)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const { id, kind, at } = typed
    const read = readingNumber(kind, typed)
    if ('wrong' in read) return setWrong(read.wrong)
    const takenAt = (at ? new Date(at) : new Date()).toISOString()
    save.mutate({ patientId, id, takenAt, corrects: null, ...read.measured })
  }
  const units = UNITS_OF[typed.kind].map((unit) => ({ value: unit, label: unit }))
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <div className="enter-reading">
        <Select
          label="What was measured"
          options={KIND_OPTIONS}
          value={typed.kind}
          onChange={(kind) => {
            setTyped(fresh(kind))
            setWrong(undefined)
          }}
        />
        <Field
          label={POSSIBLE[typed.kind].lower ? 'Upper number' : 'Number'}
          hint={typed.kind === 'mood' ? '1 very bad to 5 very good' : undefined}
          inputMode="decimal"
          autoComplete="off"
          value={typed.value}
          onChange={set('value')}
          error={wrongWords(wrong, 'value')}
        />
        {POSSIBLE[typed.kind].lower && (
          <Field
            label="Lower number"
            inputMode="decimal"
            autoComplete="off"
            value={typed.lower}
            onChange={set('lower')}
            error={wrongWords(wrong, 'lower')}
          />
        )}
        {units.length > 1 && (
          <Select
            label="Unit"
            options={units}
            value={typed.unit}
            onChange={(unit) => setTyped({ ...typed, unit })}
          />
        )}
        <Field
          label="Measured at, if not now"
          optional
          type="datetime-local"
          value={typed.at}
          onChange={set('at')}
        />
        <Button type="submit" look="primary" busy={save.isPending}>
          Write it down
        </Button>
      </div>
      {save.error && <Problem error={save.error} />}
      {save.data && <MeansForHer meaning={save.data} />}
    </form>
  )
}
