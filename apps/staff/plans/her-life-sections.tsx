import { CheckRow } from '../../kit/check-row.tsx'
import { Choice } from '../../kit/choice.tsx'
import { Field } from '../../kit/field.tsx'
import { TextArea } from '../../kit/text-area.tsx'
import { asLines, fromLines } from './rows.tsx'
import type { SectionProps } from './section.tsx'

export const WhatMattersSection = ({ content, change }: SectionProps) => (
  <TextArea
    label="What matters, in the patient’s own words"
    hint="Write it down as it was said, in the language it was said in."
    value={content.whatMatters}
    onChange={(whatMatters) => change({ whatMatters })}
  />
)

type AssessedProps = {
  label: string
  value: SectionProps['content']['cognition']
  onChange: (value: SectionProps['content']['cognition']) => void
}

const Assessed = ({ label, value, onChange }: AssessedProps) => (
  <>
    <TextArea label={label} value={value.text} onChange={(text) => onChange({ ...value, text })} />
    <div className="plan-pair">
      <Field
        label="Assessed on"
        type="date"
        value={value.assessedOn ?? ''}
        onChange={(day) => onChange({ ...value, assessedOn: day || null })}
      />
      <Field label="Tool" optional value={value.tool} onChange={(tool) => onChange({ ...value, tool })} />
      <Field label="Score" optional value={value.score} onChange={(score) => onChange({ ...value, score })} />
    </div>
  </>
)

export const ThinkingSection = ({ content, change }: SectionProps) => (
  <>
    <Assessed
      label="Memory and thinking"
      value={content.cognition}
      onChange={(cognition) => change({ cognition })}
    />
    <Assessed
      label="Daily activities"
      value={content.function}
      onChange={(daily) => change({ function: daily })}
    />
  </>
)

const INSTRUCTIONS = [
  { value: 'any', label: 'Any length is fine' },
  { value: 'short_only', label: 'Gets mixed up: one thing at a time' },
] as const

export const HomeSection = ({ content, change }: SectionProps) => {
  const { home } = content
  const set = (patch: Partial<typeof home>) => change({ home: { ...home, ...patch } })
  return (
    <>
      <div className="plan-pair">
        <Field
          label="How the patient gets around"
          hint="Walker, cane, stairs"
          value={home.mobility}
          onChange={(mobility) => set({ mobility })}
        />
        <Field
          label="Ride"
          hint="Who drives, or which bus"
          value={home.ride}
          onChange={(ride) => set({ ride })}
        />
        <Field label="Who helps" value={home.whoHelps} onChange={(whoHelps) => set({ whoHelps })} />
        <Field
          label="Asked on"
          type="date"
          value={home.checkedOn ?? ''}
          onChange={(day) => set({ checkedOn: day || null })}
        />
      </div>
      <Choice
        legend="Long instructions"
        options={INSTRUCTIONS}
        value={home.instructions || undefined}
        onChange={(instructions) => set({ instructions })}
      />
      <TextArea
        label="Equipment"
        hint="One a line"
        optional
        value={asLines(home.equipment)}
        onChange={(text) => set({ equipment: fromLines(text) })}
      />
      <TextArea label="Safety" optional value={home.safety} onChange={(safety) => set({ safety })} />
      <TextArea
        label="Food and bills"
        optional
        value={home.foodAndBills}
        onChange={(foodAndBills) => set({ foodAndBills })}
      />
    </>
  )
}

export const CaregiverSection = ({ content, change }: SectionProps) => {
  const { caregiver } = content
  const set = (patch: Partial<typeof caregiver>) => change({ caregiver: { ...caregiver, ...patch } })
  return (
    <>
      <CheckRow label="There is no caregiver" checked={caregiver.none} onChange={(none) => set({ none })} />
      {!caregiver.none && (
        <>
          <div className="plan-pair">
            <Field label="Name" value={caregiver.name} onChange={(name) => set({ name })} />
            <Field
              label="Relationship"
              value={caregiver.relationship}
              onChange={(relationship) => set({ relationship })}
            />
            <Field
              label="Asked on"
              type="date"
              value={caregiver.assessedOn ?? ''}
              onChange={(day) => set({ assessedOn: day || null })}
            />
          </div>
          <TextArea
            label="How the caregiver is doing"
            value={caregiver.howTheyDo}
            onChange={(howTheyDo) => set({ howTheyDo })}
          />
          <Field
            label="Who steps in"
            optional
            value={caregiver.backup}
            onChange={(backup) => set({ backup })}
          />
        </>
      )}
    </>
  )
}
