import { useState } from 'react'
import { addMayBeTold, changeNeed, endMayBeTold, readPatient } from '../../../modules/patients/contract.ts'
import { Button } from '../../kit/button.tsx'
import { Empty } from '../../kit/empty.tsx'
import { Facts } from '../../kit/facts.tsx'
import { Field } from '../../kit/field.tsx'
import { List, ListRow } from '../../kit/list-row.tsx'
import { newId } from '../../kit/new-id.ts'
import { Problem } from '../../kit/problem.tsx'
import { fieldError, useWrite } from '../../kit/server-state.ts'
import type { Chart } from '../chart-frame.tsx'

const again = [readPatient]
const NEEDS = [
  ['preferredName', 'Called'],
  ['interpreter', 'Interpreter'],
  ['hearing', 'Hearing'],
  ['vision', 'Sight'],
  ['speech', 'Speech'],
  ['bestTimes', 'Best times'],
  ['channel', 'How to reach'],
  ['callFrom', 'Call from'],
  ['callUntil', 'Call until'],
  ['doNot', 'Do not'],
  ['note', 'Good to know'],
] as const

const Needs = ({ chart }: { chart: Chart }) => {
  const [typed, setTyped] = useState<Record<string, string>>(() =>
    Object.fromEntries(NEEDS.map(([key]) => [key, chart.need[key] ?? ''])),
  )
  const change = useWrite(changeNeed, { invalidates: again })
  const save = () => {
    const filled = Object.fromEntries(NEEDS.map(([key]) => [key, typed[key]?.trim() || null]))
    change.mutate({
      patientId: chart.patient.id,
      ...(filled as Record<(typeof NEEDS)[number][0], string | null>),
    })
  }
  return (
    <details>
      <summary>Change what to know</summary>
      <div className="stack">
        {NEEDS.map(([key, label]) => (
          <Field
            key={key}
            label={label}
            optional
            {...(key === 'callFrom' || key === 'callUntil' ? { type: 'time' } : {})}
            error={fieldError(change.error, key)}
            value={typed[key] ?? ''}
            onChange={(value) => setTyped({ ...typed, [key]: value })}
          />
        ))}
        <Button look="quiet" busy={change.isPending} onClick={save}>
          Save what to know
        </Button>
        {change.error && <Problem error={change.error} />}
      </div>
    </details>
  )
}

const AddPermission = ({ patientId }: { patientId: string }) => {
  const [typed, setTyped] = useState({ name: '', relationship: '', topics: '', givenOn: '', expiresOn: '' })
  const add = useWrite(addMayBeTold, { invalidates: again })
  const set = (key: keyof typeof typed) => (value: string) => setTyped({ ...typed, [key]: value })
  const save = () =>
    add.mutate({ patientId, id: newId(), ...typed, expiresOn: typed.expiresOn || null, phone: null })
  return (
    <details>
      <summary>Somebody may be told on the phone</summary>
      <div className="stack">
        <Field label="Name" value={typed.name} onChange={set('name')} error={fieldError(add.error, 'name')} />
        <Field
          label="Who they are"
          hint="such as daughter"
          value={typed.relationship}
          onChange={set('relationship')}
          error={fieldError(add.error, 'relationship')}
        />
        <Field
          label="What may be said"
          hint="such as appointments and medicines"
          value={typed.topics}
          onChange={set('topics')}
          error={fieldError(add.error, 'topics')}
        />
        <Field
          label="The day this was said"
          type="date"
          value={typed.givenOn}
          onChange={set('givenOn')}
          error={fieldError(add.error, 'givenOn')}
        />
        <Field label="Until" optional type="date" value={typed.expiresOn} onChange={set('expiresOn')} />
        <Button look="quiet" busy={add.isPending} disabled={typed.givenOn === ''} onClick={save}>
          Keep this permission
        </Button>
        {add.error && <Problem error={add.error} />}
      </div>
    </details>
  )
}

const Permissions = ({ chart }: { chart: Chart }) => {
  const end = useWrite(endMayBeTold, { invalidates: again })
  const { patient, mayBeTold, caregivers } = chart
  if (mayBeTold.length + caregivers.length === 0)
    return <Empty title="Nobody yet">Nobody has been named. Speak only with the patient.</Empty>
  return (
    <List label="Who may know">
      {mayBeTold.map(({ id, name, relationship, topics, expiresOn }) => (
        <ListRow
          key={id}
          title={`${name}, ${relationship}`}
          detail={`may be told on the phone: ${topics}${expiresOn ? `, until ${expiresOn}` : ''}`}
          aside={
            <Button look="plain" onClick={() => end.mutate({ patientId: patient.id, id })}>
              End for {name}
            </Button>
          }
        />
      ))}
      {caregivers.map(({ id, name, relationship, sections }) => (
        <ListRow
          key={id}
          title={`${name}, ${relationship}`}
          detail={`reads online, by the patient’s own choice: ${sections.join(', ')}`}
        />
      ))}
    </List>
  )
}

/** Before one speaks: what is needed, and who may know what. Three different things, never merged. */
export const BeforeYouSpeak = ({ chart }: { chart: Chart }) => (
  <section className="stack">
    <h2>Before you speak</h2>
    <Facts
      facts={NEEDS.filter(([key]) => chart.need[key]).map(([key, term]) => ({
        term,
        value: chart.need[key],
      }))}
    />
    <Needs chart={chart} />
    <h3>Who may know</h3>
    <Permissions chart={chart} />
    <AddPermission patientId={chart.patient.id} />
  </section>
)
