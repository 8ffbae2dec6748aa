import { type FormEvent, useState } from 'react'
import type { Medication } from '../../../modules/medications/contract.ts'
import { listProblems, listProblemsOf, openProblem } from '../../../modules/medications/problem-contract.ts'
import { Button } from '../../kit/button.tsx'
import { Choice } from '../../kit/choice.tsx'
import { newId } from '../../kit/new-id.ts'
import { Problem } from '../../kit/problem.tsx'
import { Select } from '../../kit/select.tsx'
import { useWrite } from '../../kit/server-state.ts'
import { TextArea } from '../../kit/text-area.tsx'
import { PROBLEM_KINDS } from './problem-words.ts'

type OpenProblemProps = { patientId: string; medicines: readonly Medication[]; done: () => void }

/** Something is wrong with one medicine: which, what, and whatever was said. */
export const OpenProblem = ({ patientId, medicines, done }: OpenProblemProps) => {
  const [id] = useState(newId)
  const [medicationId, setMedicine] = useState(medicines[0]?.id ?? '')
  const [kind, setKind] = useState<(typeof PROBLEM_KINDS)[number]['value']>('refill')
  const [words, setWords] = useState('')
  const save = useWrite(openProblem, { invalidates: [listProblems, listProblemsOf], onDone: done })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate({ patientId, id, medicationId, kind, words })
  }
  return (
    <form className="stack" onSubmit={submit}>
      <Select
        label="Which medicine"
        options={medicines.map((one) => ({
          value: one.id,
          label: [one.name, one.dose].filter(Boolean).join(' '),
        }))}
        value={medicationId}
        onChange={setMedicine}
      />
      <Choice legend="What is wrong" options={PROBLEM_KINDS} value={kind} onChange={setKind} />
      <TextArea
        label="In a few words"
        optional
        maxLength={500}
        hint="Such as: the pharmacy has not heard from the prescriber"
        value={words}
        onChange={setWords}
      />
      {save.error && <Problem error={save.error} />}
      <div className="actions">
        <Button type="submit" look="primary" busy={save.isPending}>
          Open it
        </Button>
        <Button onClick={done}>Not now</Button>
      </div>
    </form>
  )
}
