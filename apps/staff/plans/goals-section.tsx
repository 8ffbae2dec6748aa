import type { ReactNode } from 'react'
import type { PlanGoal } from '../../../modules/plans/contract.ts'
import { CheckRow } from '../../kit/check-row.tsx'
import { Field } from '../../kit/field.tsx'
import { newId } from '../../kit/new-id.ts'
import { Select } from '../../kit/select.tsx'
import { TextArea } from '../../kit/text-area.tsx'
import { GoalFollowUp } from './goal-follow-up.tsx'
import { DIRECTIONS, SAID_BY } from './goal-words.ts'
import { asLines, fromLines, Rows } from './rows.tsx'
import type { SectionProps } from './section.tsx'

const STATUSES = [
  { value: 'active', label: 'Working on it' },
  { value: 'met', label: 'Met' },
  { value: 'stopped', label: 'Stopped' },
] as const

const emptyGoal = (): PlanGoal => ({
  id: newId(),
  problemId: null,
  text: '',
  measure: '',
  target: { value: null, unit: '', direction: 'at_most' },
  dueOn: null,
  measuredBy: '',
  nextCheckOn: null,
  scale: { muchLess: '', less: '', expected: '', more: '', muchMore: '' },
  saidBy: 'patient',
  agreed: false,
  confidence: null,
  barriers: [],
  status: 'active',
})

type GoalProps = {
  goal: PlanGoal
  change: (patch: Partial<PlanGoal>) => void
  problems: { value: string; label: string }[]
  remove: ReactNode
}

const Target = ({ goal, change }: Pick<GoalProps, 'goal' | 'change'>) => {
  const target = (patch: Partial<PlanGoal['target']>) => change({ target: { ...goal.target, ...patch } })
  return (
    <div className="plan-pair">
      <Field label="Measured by" value={goal.measure} onChange={(measure) => change({ measure })} />
      <Select
        label="Target"
        options={DIRECTIONS}
        value={goal.target.direction}
        onChange={(direction) => target({ direction })}
      />
      <Field
        label="Number"
        type="number"
        step="any"
        value={goal.target.value === null ? '' : String(goal.target.value)}
        onChange={(value) => target({ value: value === '' ? null : Number(value) })}
      />
      <Field label="Unit" value={goal.target.unit} onChange={(unit) => target({ unit })} />
      <Field
        label="By"
        type="date"
        value={goal.dueOn ?? ''}
        onChange={(dueOn) => change({ dueOn: dueOn || null })}
      />
    </div>
  )
}

const Goal = ({ goal, change, problems, remove }: GoalProps) => (
  <details className="plan-fold" open={goal.text === ''}>
    <summary>
      <strong>{goal.text || 'A new goal'}</strong>
    </summary>
    <div className="stack">
      <Field
        label="The goal, as the patient would say it"
        value={goal.text}
        onChange={(text) => change({ text })}
      />
      <Target goal={goal} change={change} />
      <GoalFollowUp goal={goal} change={change} />
      <div className="plan-pair">
        <Select
          label="For"
          prompt="All of life"
          options={problems}
          value={goal.problemId ?? ''}
          onChange={(problemId) => change({ problemId: problemId || null })}
        />
        <Select
          label="Whose goal is it"
          options={SAID_BY}
          value={goal.saidBy}
          onChange={(saidBy) => change({ saidBy })}
        />
        <Select
          label="Now"
          options={STATUSES}
          value={goal.status}
          onChange={(status) => change({ status })}
        />
      </div>
      <TextArea
        label="What gets in the way"
        hint="One a line"
        optional
        value={asLines(goal.barriers)}
        onChange={(text) => change({ barriers: fromLines(text) })}
      />
      <CheckRow
        label="The patient agreed to it"
        checked={goal.agreed}
        onChange={(agreed) => change({ agreed })}
      />
      {remove}
    </div>
  </details>
)

export const GoalsSection = ({ content, change }: SectionProps) => (
  <Rows
    rows={content.goals}
    onChange={(goals) => change({ goals })}
    make={emptyGoal}
    what="a goal"
    rowKey={({ id }) => id}
  >
    {(goal, patch, remove) => (
      <Goal
        goal={goal}
        change={patch}
        remove={remove}
        problems={content.problems.map(({ id, name }) => ({ value: id, label: name || 'A new condition' }))}
      />
    )}
  </Rows>
)
