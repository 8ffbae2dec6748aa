import { useState } from 'react'
import { type FollowedGoal, readGoals, writeAttainment } from '../../../modules/plans/goals-contract.ts'
import { Button } from '../../kit/button.tsx'
import { Field } from '../../kit/field.tsx'
import { newId } from '../../kit/new-id.ts'
import { Problem } from '../../kit/problem.tsx'
import { Select } from '../../kit/select.tsx'
import { fieldError, useWrite } from '../../kit/server-state.ts'
import { TextArea } from '../../kit/text-area.tsx'
import { SAID_BY, SCALE } from './goal-words.ts'

type WriteAttainmentProps = { patientId: string; goal: FollowedGoal['goal'] }

/** How far she came, in her own words: asked, not measured. */
export const WriteAttainment = ({ patientId, goal }: WriteAttainmentProps) => {
  const [score, setScore] = useState<string>('')
  const [words, setWords] = useState('')
  const [saidBy, setSaidBy] = useState<FollowedGoal['goal']['saidBy']>('patient')
  const [saidOn, setSaidOn] = useState('')
  const writing = useWrite(writeAttainment, {
    invalidates: [readGoals],
    onDone: () => {
      setScore('')
      setWords('')
    },
  })
  const options = SCALE.map(({ key, score: value, label }) => ({
    value: String(value),
    label: goal.scale[key] ? `${label}: ${goal.scale[key]}` : label,
  }))
  const keep = () =>
    writing.mutate({ patientId, id: newId(), goalId: goal.id, score: Number(score), words, saidBy, saidOn })
  const error = (field: string) => fieldError(writing.error, field)
  const elsewhere = writing.error && !['words', 'saidOn'].some(error)
  return (
    <details className="plan-fold">
      <summary>How far did she come?</summary>
      <div className="stack">
        <Select label="How far" prompt="Choose" options={options} value={score} onChange={setScore} />
        <TextArea label="In her words" value={words} onChange={setWords} error={error('words')} />
        <div className="plan-pair">
          <Select label="Said by" options={SAID_BY} value={saidBy} onChange={setSaidBy} />
          <Field label="On" type="date" value={saidOn} onChange={setSaidOn} error={error('saidOn')} />
        </div>
        {elsewhere && <Problem error={writing.error} />}
        <Button busy={writing.isPending} disabled={score === ''} onClick={keep}>
          Keep it
        </Button>
      </div>
    </details>
  )
}
