import type { ReactNode } from 'react'
import type { PlanIntervention } from '../../../modules/plans/contract.ts'
import { listStaff } from '../../../modules/practice/contract.ts'
import { Field } from '../../kit/field.tsx'
import { newId } from '../../kit/new-id.ts'
import { Select } from '../../kit/select.tsx'
import { useRead } from '../../kit/server-state.ts'
import { Rows } from './rows.tsx'
import type { SectionProps } from './section.tsx'

export const ROLES = [
  { value: 'patient', label: 'The patient' },
  { value: 'caregiver', label: 'Family or caregiver' },
  { value: 'coordinator', label: 'Care coordinator' },
  { value: 'billing_practitioner', label: 'Billing practitioner' },
  { value: 'medical_assistant', label: 'Medical assistant' },
  { value: 'pharmacist', label: 'Pharmacist' },
  { value: 'specialist', label: 'Specialist' },
] as const
export const EVERY = [
  { value: 'once', label: 'Once' },
  { value: 'daily', label: 'Every day' },
  { value: 'weekly', label: 'Every week' },
  { value: 'monthly', label: 'Every month' },
  { value: 'quarterly', label: 'Every quarter' },
  { value: 'yearly', label: 'Every year' },
] as const
const STATUSES = [
  { value: 'planned', label: 'Planned' },
  { value: 'going_on', label: 'Going on' },
  { value: 'done', label: 'Done' },
  { value: 'stopped', label: 'Stopped' },
] as const

const emptyStep = (): PlanIntervention => ({
  id: newId(),
  problemId: null,
  text: '',
  role: 'coordinator',
  ownerId: null,
  every: 'once',
  dueOn: null,
  status: 'planned',
})

type StepProps = {
  step: PlanIntervention
  change: (patch: Partial<PlanIntervention>) => void
  people: { value: string; label: string }[]
  remove: ReactNode
}

const roleWords = (role: string) => ROLES.find(({ value }) => value === role)?.label ?? role

const Step = ({ step, change, people, remove }: StepProps) => (
  <details className="plan-fold" open={step.text === ''}>
    <summary>
      <strong>{step.text || 'A new step'}</strong>{' '}
      <span className="quiet">
        {people.find(({ value }) => value === step.ownerId)?.label ?? roleWords(step.role)}
      </span>
    </summary>
    <div className="stack">
      <Field label="What is done" value={step.text} onChange={(text) => change({ text })} />
      <div className="plan-pair">
        <Select label="Who" options={ROLES} value={step.role as ''} onChange={(role) => change({ role })} />
        <Select
          label="By name"
          optional
          prompt="Nobody in particular"
          options={people}
          value={step.ownerId ?? ''}
          onChange={(ownerId) => change({ ownerId: ownerId || null })}
        />
        <Select
          label="How often"
          options={EVERY}
          value={step.every}
          onChange={(every) => change({ every })}
        />
        <Field
          label="First due"
          type="date"
          value={step.dueOn ?? ''}
          onChange={(dueOn) => change({ dueOn: dueOn || null })}
        />
        <Select
          label="Now"
          options={STATUSES}
          value={step.status}
          onChange={(status) => change({ status })}
        />
      </div>
      {remove}
    </div>
  </details>
)

export const StepsSection = ({ content, change }: SectionProps) => {
  const staff = useRead(listStaff, {}).data?.staff ?? []
  const people = staff.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <Rows
      rows={content.interventions}
      onChange={(interventions) => change({ interventions })}
      make={emptyStep}
      what="a step"
      rowKey={({ id }) => id}
    >
      {(step, patch, remove) => <Step step={step} change={patch} people={people} remove={remove} />}
    </Rows>
  )
}
