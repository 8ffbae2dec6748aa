import { useState } from 'react'
import {
  attest,
  elect,
  readMonth,
  readPatientMonth,
  recordDecisionMaking,
} from '../../../modules/billing/contract.ts'
import type { Output } from '../../kit/api.ts'
import { Button } from '../../kit/button.tsx'
import { CheckRow } from '../../kit/check-row.tsx'
import { newId } from '../../kit/new-id.ts'
import { Problem } from '../../kit/problem.tsx'
import { Select } from '../../kit/select.tsx'
import { fieldError, useWrite } from '../../kit/server-state.ts'
import { TextArea } from '../../kit/text-area.tsx'

export type ReadMonth = Output<typeof readPatientMonth>
type PartProps = { patientId: string; read: ReadMonth }
const again = [readPatientMonth, readMonth]

/** Which of her conditions the month's work addressed: two at least, said by a person. */
export const Attestation = ({ patientId, read }: PartProps) => {
  const [ticked, setTicked] = useState<string[]>(read.attested)
  const say = useWrite(attest, { invalidates: again })
  const tick = (icd10: string, on: boolean) =>
    setTicked((before) => (on ? [...before, icd10] : before.filter((one) => one !== icd10)))
  return (
    <section className="stack">
      <h2>Addressed this month</h2>
      {read.conditions.map(({ icd10, label }) => (
        <CheckRow
          key={icd10}
          label={`${icd10} ${label}`}
          checked={ticked.includes(icd10)}
          onChange={(on) => tick(icd10, on)}
        />
      ))}
      <Button
        look="quiet"
        busy={say.isPending}
        disabled={ticked.length < 2}
        onClick={() => say.mutate({ patientId, month: read.month, id: newId(), icd10: ticked })}
      >
        {read.attested.length > 0 ? 'Say it again' : 'These were addressed'}
      </Button>
      {say.error && <Problem error={say.error} />}
    </section>
  )
}

const FAMILIES = [
  { value: 'staff_family', label: 'Staff time (99490, 99439)' },
  { value: 'complex', label: 'Complex (99487, 99489)' },
  { value: 'physician_personal', label: 'Practitioner’s own time (99491, 99437)' },
] as const

const LEVELS = [
  { value: 'straightforward', label: 'Straightforward' },
  { value: 'low', label: 'Low' },
  { value: 'moderate', label: 'Moderate' },
  { value: 'high', label: 'High' },
] as const

/** The practitioner's own decisions: how complex the month was, and which family of codes she chooses. */
export const PractitionerChoices = ({ patientId, read }: PartProps) => {
  const [family, setFamily] = useState<(typeof FAMILIES)[number]['value']>('staff_family')
  const [level, setLevel] = useState<(typeof LEVELS)[number]['value']>('moderate')
  const [note, setNote] = useState('')
  const choose = useWrite(elect, { invalidates: again })
  const decide = useWrite(recordDecisionMaking, { invalidates: again })
  return (
    <section className="stack">
      <h2>The practitioner’s decisions</h2>
      {read.decisionMaking && (
        <p>
          Decision making: {read.decisionMaking.level}. {read.decisionMaking.note}{' '}
          <span className="quiet">{read.decisionMaking.by}</span>
        </p>
      )}
      <Select label="Decision making this month" options={LEVELS} value={level} onChange={setLevel} />
      <TextArea
        label="What was weighed"
        value={note}
        onChange={setNote}
        error={fieldError(decide.error, 'note')}
      />
      <Button
        look="quiet"
        busy={decide.isPending}
        onClick={() => decide.mutate({ patientId, month: read.month, id: newId(), level, note })}
      >
        Record the decision making
      </Button>
      <Select
        label="Family of codes"
        hint={read.election ? `Chosen: ${read.election.replaceAll('_', ' ')}` : undefined}
        options={FAMILIES}
        value={family}
        onChange={setFamily}
      />
      <Button
        look="quiet"
        busy={choose.isPending}
        onClick={() => choose.mutate({ patientId, month: read.month, id: newId(), family })}
      >
        Choose this family
      </Button>
      {choose.error && <Problem error={choose.error} />}
    </section>
  )
}
