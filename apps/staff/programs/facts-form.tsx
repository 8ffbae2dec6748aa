import { useState } from 'react'
import {
  type ProgramFact,
  type ProgramOptionView,
  readPrograms,
  recordProgramFact,
} from '../../../modules/billing/programs-contract.ts'
import { Button } from '../../kit/button.tsx'
import { CheckRow } from '../../kit/check-row.tsx'
import { Field } from '../../kit/field.tsx'
import { newId } from '../../kit/new-id.ts'
import { Problem } from '../../kit/problem.tsx'
import { Select } from '../../kit/select.tsx'
import { useWrite } from '../../kit/server-state.ts'

type Part =
  | { key: string; kind: 'yes'; label: string }
  | { key: string; kind: 'number'; label: string }
  | { key: string; kind: 'text'; label: string }
  | { key: string; kind: 'choice'; label: string; choices: readonly string[] }

const monitoring: readonly Part[] = [
  { key: 'daysOfData', kind: 'number', label: 'Days with readings this month' },
  { key: 'interactiveCommunication', kind: 'yes', label: 'We spoke with the patient about them this month' },
]

/** What each program asks a person to know; a program that is not here asks nothing more. */
const PARTS: Record<string, { monthly: boolean; parts: readonly Part[] }> = {
  PCM: {
    monthly: false,
    parts: [
      { key: 'expectedMonths', kind: 'number', label: 'Months the illness will last, at least' },
      { key: 'highRisk', kind: 'yes', label: 'High risk of hospital, decline or death' },
      { key: 'diseaseSpecificPlan', kind: 'yes', label: 'There is a plan for this illness' },
    ],
  },
  APCM: {
    monthly: false,
    parts: [
      {
        key: 'capabilitiesAttested',
        kind: 'yes',
        label: 'The practice can do all that advanced primary care asks',
      },
    ],
  },
  RPM: { monthly: true, parts: monitoring },
  RTM: {
    monthly: true,
    parts: [
      ...monitoring,
      {
        key: 'system',
        kind: 'choice',
        label: 'What is watched',
        choices: ['respiratory', 'musculoskeletal', 'behavioral'],
      },
    ],
  },
  CHI: {
    monthly: false,
    parts: [
      { key: 'initiatingVisit', kind: 'yes', label: 'A visit found the need' },
      { key: 'unmetNeed', kind: 'text', label: 'The unmet need' },
    ],
  },
  CPM: {
    monthly: false,
    parts: [
      { key: 'firstInPersonVisitDone', kind: 'yes', label: 'The first visit was in person' },
      { key: 'painOver3Months', kind: 'yes', label: 'Pain for more than three months' },
    ],
  },
}

type Values = Record<string, string | boolean>

const starting = (parts: readonly Part[], facts: ProgramOptionView['facts']): Values =>
  Object.fromEntries(
    parts.map((part) => {
      const known = facts?.[part.key]
      if (part.kind === 'yes') return [part.key, known === true]
      return [
        part.key,
        known === undefined || known === null
          ? part.kind === 'choice'
            ? part.choices[0]!
            : ''
          : String(known),
      ]
    }),
  )

const asFact = (program: string, month: string | null, parts: readonly Part[], values: Values): ProgramFact =>
  ({
    program,
    ...(month ? { month } : {}),
    ...Object.fromEntries(
      parts.map(({ key, kind }) => [
        key,
        kind === 'number' ? Number(values[key]) : values[key] === '' ? null : values[key],
      ]),
    ),
  }) as ProgramFact

type FactsFormProps = { patientId: string; month: string; option: ProgramOptionView }

/** What only a person can know about a program, kept with her name and the time. */
export const FactsForm = ({ patientId, month, option }: FactsFormProps) => {
  const asked = PARTS[option.program]
  const [values, setValues] = useState<Values>(() => starting(asked?.parts ?? [], option.facts))
  const save = useWrite(recordProgramFact, { invalidates: [readPrograms] })
  if (!asked) return null
  const set = (key: string) => (value: string | boolean) => setValues({ ...values, [key]: value })
  const input = (part: Part) => {
    if (part.kind === 'yes')
      return (
        <CheckRow
          key={part.key}
          label={part.label}
          checked={values[part.key] === true}
          onChange={set(part.key)}
        />
      )
    const value = String(values[part.key] ?? '')
    if (part.kind === 'choice')
      return (
        <Select
          key={part.key}
          label={part.label}
          options={part.choices.map((one) => ({ value: one, label: one }))}
          value={value}
          onChange={set(part.key)}
        />
      )
    return <Field key={part.key} label={part.label} value={value} onChange={set(part.key)} />
  }
  const fact = asFact(option.program, asked.monthly ? month : null, asked.parts, values)
  return (
    <details>
      <summary>{asked.monthly ? `What happened in ${month}` : 'What this program asks to know'}</summary>
      <div className="stack">
        {asked.parts.map(input)}
        <Button busy={save.isPending} onClick={() => save.mutate({ patientId, id: newId(), fact })}>
          Keep this
        </Button>
        {save.error && <Problem error={save.error} />}
      </div>
    </details>
  )
}
