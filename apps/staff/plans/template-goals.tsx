import { Field } from '../../kit/field.tsx'
import { newId } from '../../kit/new-id.ts'
import { Select } from '../../kit/select.tsx'
import { DIRECTIONS } from './goal-words.ts'
import { Rows } from './rows.tsx'
import { nothingSaid, SaidFields } from './said-fields.tsx'
import type { TemplatePartProps } from './template-part.ts'

type Goal = TemplatePartProps['body']['goals'][number]

const emptyGoal = (): Goal => ({
  key: newId(),
  text: nothingSaid(),
  measure: nothingSaid(),
  target: { value: 0, unit: '', direction: 'at_most' },
  due_months: 3,
})

const Target = ({ goal, change }: { goal: Goal; change: (patch: Partial<Goal>) => void }) => {
  const target = (patch: Partial<Goal['target']>) => change({ target: { ...goal.target, ...patch } })
  return (
    <div className="plan-pair">
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
        value={String(goal.target.value)}
        onChange={(value) => target({ value: Number(value) })}
      />
      <Field label="Unit" value={goal.target.unit} onChange={(unit) => target({ unit })} />
      <Field
        label="Months to reach it"
        type="number"
        min={1}
        max={12}
        value={String(goal.due_months || '')}
        onChange={(value) => change({ due_months: Number(value) })}
      />
    </div>
  )
}

export const TemplateGoals = ({ body, change }: TemplatePartProps) => (
  <Rows
    rows={body.goals}
    onChange={(goals) => change({ goals })}
    make={emptyGoal}
    what="a goal"
    rowKey={({ key }) => key}
  >
    {(goal, patch, remove) => (
      <>
        <SaidFields
          label="Goal, as she would say it"
          value={goal.text}
          onChange={(text) => patch({ text })}
        />
        <SaidFields label="Measured by" value={goal.measure} onChange={(measure) => patch({ measure })} />
        <Target goal={goal} change={patch} />
        {remove}
      </>
    )}
  </Rows>
)
