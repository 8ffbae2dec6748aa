import type { ReactNode } from 'react'
import type { PlanProblem } from '../../../modules/plans/contract.ts'
import { Field } from '../../kit/field.tsx'
import { newId } from '../../kit/new-id.ts'
import { Select } from '../../kit/select.tsx'
import { TextArea } from '../../kit/text-area.tsx'
import { Rows } from './rows.tsx'
import type { SectionProps } from './section.tsx'
import { ZonesEditor } from './zones-editor.tsx'

const STATUSES = [
  { value: 'controlled', label: 'Controlled' },
  { value: 'improving', label: 'Improving' },
  { value: 'same', label: 'The same' },
  { value: 'worse', label: 'Worse' },
] as const

const emptyProblem = (): PlanProblem => ({
  id: newId(),
  conditionId: null,
  templateId: null,
  name: '',
  icd10: '',
  onsetOn: '',
  status: '',
  outlook: { plain: '', clinical: '' },
  symptoms: '',
  zones: { green: [], yellow: [], red: [] },
  noGoalNow: '',
})

type ProblemProps = {
  problem: PlanProblem
  change: (patch: Partial<PlanProblem>) => void
  remove: ReactNode
}

const Words = ({ problem, change }: Omit<ProblemProps, 'remove'>) => (
  <>
    <TextArea
      label="What to expect, in plain words"
      hint="The patient reads this."
      value={problem.outlook.plain}
      onChange={(plain) => change({ outlook: { ...problem.outlook, plain } })}
    />
    <TextArea
      label="What to expect, clinically"
      value={problem.outlook.clinical}
      onChange={(clinical) => change({ outlook: { ...problem.outlook, clinical } })}
    />
    <TextArea
      label="What helps to feel better"
      value={problem.symptoms}
      onChange={(symptoms) => change({ symptoms })}
    />
    <Field
      label="Why there is no goal now"
      optional
      value={problem.noGoalNow}
      onChange={(noGoalNow) => change({ noGoalNow })}
    />
  </>
)

const Problem = ({ problem, change, remove }: ProblemProps) => (
  <details className="plan-fold" open={problem.name === ''}>
    <summary>
      <strong>{problem.name || 'A new condition'}</strong> <span className="quiet">{problem.icd10}</span>
    </summary>
    <div className="stack">
      <div className="plan-pair">
        <Field label="Condition" value={problem.name} onChange={(name) => change({ name })} />
        <Field label="ICD-10-CM code" value={problem.icd10} onChange={(icd10) => change({ icd10 })} />
        <Field
          label="Since"
          hint="A year, a month or a day"
          value={problem.onsetOn}
          onChange={(onsetOn) => change({ onsetOn })}
        />
      </div>
      <Words problem={problem} change={change} />
      <ZonesEditor zones={problem.zones} onChange={(zones) => change({ zones })} />
      {remove}
    </div>
  </details>
)

export const ConditionsSection = ({ content, change }: SectionProps) => (
  <Rows
    rows={content.problems}
    onChange={(problems) => change({ problems })}
    make={emptyProblem}
    what="a condition"
    rowKey={({ id }) => id}
  >
    {(problem, patch, remove) => (
      <>
        <Problem problem={problem} change={patch} remove={remove} />
        <Select
          label={`How is it now${problem.name && `: ${problem.name}`}`}
          prompt="Choose"
          options={STATUSES}
          value={problem.status}
          onChange={(status) => patch({ status })}
        />
      </>
    )}
  </Rows>
)
