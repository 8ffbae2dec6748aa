import type { PlanGoal } from '../../../modules/plans/contract.ts'
import { MEASURE_KEYS, MEASURES } from '../../../modules/plans/measures-contract.ts'
import { Field } from '../../kit/field.tsx'
import { Select } from '../../kit/select.tsx'
import { SCALE } from './goal-words.ts'

const OPTIONS = MEASURE_KEYS.map((value) => ({
  value,
  label: `${MEASURES[value].name} (${MEASURES[value].unit})`,
}))

type GoalFollowUpProps = { goal: PlanGoal; change: (patch: Partial<PlanGoal>) => void }

/** What tells how a goal goes: results of the chart, the next look, and what each step of the scale would be for her. */
export const GoalFollowUp = ({ goal, change }: GoalFollowUpProps) => (
  <>
    <div className="plan-pair">
      <Select
        label="Latest value from the chart"
        prompt="Nothing there tells it"
        options={OPTIONS}
        value={goal.measuredBy}
        onChange={(measuredBy) => change({ measuredBy })}
      />
      <Field
        label="Next look"
        type="date"
        optional
        value={goal.nextCheckOn ?? ''}
        onChange={(nextCheckOn) => change({ nextCheckOn: nextCheckOn || null })}
      />
    </div>
    <details className="plan-fold">
      <summary>What −2 to +2 would be for her</summary>
      <div className="stack">
        {SCALE.map(({ key, label }) => (
          <Field
            key={key}
            label={label}
            optional
            value={goal.scale[key]}
            onChange={(words) => change({ scale: { ...goal.scale, [key]: words } })}
          />
        ))}
      </div>
    </details>
  </>
)
