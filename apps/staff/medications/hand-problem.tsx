import { type FormEvent, useState } from 'react'
import {
  handProblem,
  listProblems,
  listProblemsOf,
  type ProblemView,
} from '../../../modules/medications/problem-contract.ts'
import { listStaff } from '../../../modules/practice/contract.ts'
import { Button } from '../../kit/button.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import { newId } from '../../kit/new-id.ts'
import { Problem } from '../../kit/problem.tsx'
import { Select } from '../../kit/select.tsx'
import { useRead, useWrite } from '../../kit/server-state.ts'

type HandProblemProps = { problem: ProblemView; onClose: () => void }

/** Somebody has it: one person, by name. */
export const HandProblem = ({ problem, onClose }: HandProblemProps) => {
  const [id] = useState(newId)
  const [ownerId, setOwnerId] = useState('')
  const people = useRead(listStaff, {}).data?.staff ?? []
  const save = useWrite(handProblem, { invalidates: [listProblems, listProblemsOf], onDone: onClose })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const { patientId, id: problemId, version } = problem
    save.mutate({ patientId, problemId, id, version, ownerId: ownerId || (people[0]?.id ?? '') })
  }
  return (
    <Dialog open onClose={onClose} title={`Who has it: ${problem.medicine}`}>
      <form className="stack" onSubmit={submit}>
        <Select
          label="For whom"
          options={people.map(({ id: value, name }) => ({ value, label: name }))}
          value={ownerId || (people[0]?.id ?? '')}
          onChange={setOwnerId}
        />
        {save.error && <Problem error={save.error} />}
        <div className="actions">
          <Button type="submit" look="primary" busy={save.isPending}>
            Hand it over
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
