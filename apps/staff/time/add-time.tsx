import { useState } from 'react'
import { addManualTime, listTime } from '../../../modules/time/contract.ts'
import { Button } from '../../kit/button.tsx'
import { Field } from '../../kit/field.tsx'
import { newId } from '../../kit/new-id.ts'
import { Problem } from '../../kit/problem.tsx'
import { Select } from '../../kit/select.tsx'
import { fieldError, useWrite } from '../../kit/server-state.ts'
import { say } from './chart-clock.ts'
import { type Activity, WORK } from './work-options.ts'

const at = (day: string, clock: string): string => {
  const when = new Date(`${day}T${clock}`)
  return Number.isNaN(when.getTime()) ? '' : when.toISOString()
}

/** Work done away from the screen: it needs a reason and stays marked "by hand" for ever. */
export const AddTime = ({ patientId }: { patientId: string }) => {
  const [typed, setTyped] = useState({ day: '', from: '', until: '', reason: '' })
  const [activity, setActivity] = useState<Activity>('phone_patient')
  const [id, setId] = useState(newId)
  const add = useWrite(addManualTime, {
    invalidates: [listTime],
    onDone: ({ remarks }) => {
      setId(newId())
      say(remarks)
    },
  })
  const set = (key: keyof typeof typed) => (value: string) => setTyped({ ...typed, [key]: value })
  const [from, until] = [at(typed.day, typed.from), at(typed.day, typed.until)]
  return (
    <details>
      <summary>Add time that was not timed</summary>
      <div className="stack">
        <Field label="Day" type="date" value={typed.day} onChange={set('day')} />
        <Field
          label="From"
          type="time"
          value={typed.from}
          onChange={set('from')}
          error={fieldError(add.error, 'from')}
        />
        <Field
          label="To"
          type="time"
          value={typed.until}
          onChange={set('until')}
          error={fieldError(add.error, 'until')}
        />
        <Select label="Work" options={WORK} value={activity} onChange={setActivity} />
        <Field
          label="Why it was not timed"
          value={typed.reason}
          onChange={set('reason')}
          error={fieldError(add.error, 'reason')}
        />
        <Button
          look="quiet"
          busy={add.isPending}
          disabled={!from || !until}
          onClick={() =>
            add.mutate({
              patientId,
              id,
              program: 'CCM',
              activity,
              from,
              until,
              reason: typed.reason,
              note: '',
            })
          }
        >
          Add this time
        </Button>
        {add.error && <Problem error={add.error} />}
      </div>
    </details>
  )
}
