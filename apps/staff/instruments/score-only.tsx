import { useState } from 'react'
import { readInstruments, writeScore } from '../../../modules/instruments/contract.ts'
import { Button } from '../../kit/button.tsx'
import { Field } from '../../kit/field.tsx'
import { newId } from '../../kit/new-id.ts'
import { Problem } from '../../kit/problem.tsx'
import { fieldError, useWrite } from '../../kit/server-state.ts'

/** Sets whose words we may not show: what was asked elsewhere, its score and the day. */
export const ScoreOnly = ({ patientId, today }: { patientId: string; today: string }) => {
  const empty = { name: '', score: '', result: '', askedOn: today }
  const [typed, setTyped] = useState(empty)
  const [id, setId] = useState(newId)
  const set = (key: keyof typeof typed) => (value: string) => setTyped({ ...typed, [key]: value })
  const save = useWrite(writeScore, {
    invalidates: [readInstruments],
    onDone: () => {
      setId(newId())
      setTyped(empty)
    },
  })
  const isWhole = typed.name.trim() && /^-?\d+$/.test(typed.score) && typed.result.trim()
  return (
    <div className="stack">
      <p>For a set that was asked on paper or elsewhere and whose words belong to others.</p>
      <Field
        label="What was asked"
        value={typed.name}
        onChange={set('name')}
        error={fieldError(save.error, 'name')}
      />
      <Field
        label="Score"
        type="number"
        value={typed.score}
        onChange={set('score')}
        error={fieldError(save.error, 'score')}
      />
      <Field
        label="What it means"
        value={typed.result}
        onChange={set('result')}
        error={fieldError(save.error, 'result')}
      />
      <Field
        label="On which day"
        type="date"
        value={typed.askedOn}
        onChange={set('askedOn')}
        error={fieldError(save.error, 'askedOn')}
      />
      <div className="actions">
        <Button
          look="primary"
          busy={save.isPending}
          disabled={!isWhole}
          onClick={() =>
            save.mutate({ patientId, id, saidBy: 'patient', ...typed, score: Number(typed.score) })
          }
        >
          Save the score
        </Button>
      </div>
      {save.error && <Problem error={save.error} />}
    </div>
  )
}
