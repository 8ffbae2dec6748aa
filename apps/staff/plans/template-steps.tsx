import { Field } from '../../kit/field.tsx'
import { newId } from '../../kit/new-id.ts'
import { Select } from '../../kit/select.tsx'
import { Rows } from './rows.tsx'
import { nothingSaid, SaidFields } from './said-fields.tsx'
import { EVERY, ROLES } from './steps-section.tsx'
import type { TemplatePartProps } from './template-part.ts'

type Step = TemplatePartProps['body']['interventions'][number]

const emptyStep = (): Step => ({
  key: newId(),
  text: nothingSaid(),
  role: 'coordinator',
  every: 'monthly',
  due_days: 30,
})

export const TemplateSteps = ({ body, change }: TemplatePartProps) => (
  <Rows
    rows={body.interventions}
    onChange={(interventions) => change({ interventions })}
    make={emptyStep}
    what="a step"
    rowKey={({ key }) => key}
  >
    {(step, patch, remove) => (
      <>
        <SaidFields label="What is done" value={step.text} onChange={(text) => patch({ text })} />
        <div className="plan-pair">
          <Select label="Who" options={ROLES} value={step.role} onChange={(role) => patch({ role })} />
          <Select
            label="How often"
            options={EVERY}
            value={step.every}
            onChange={(every) => patch({ every })}
          />
          <Field
            label="Days until it is due"
            type="number"
            min={1}
            max={366}
            value={String(step.due_days || '')}
            onChange={(value) => patch({ due_days: Number(value) })}
          />
        </div>
        {remove}
      </>
    )}
  </Rows>
)
