import { type FormEvent, useState } from 'react'
import {
  listProblems,
  listProblemsOf,
  noteProblem,
  type ProblemView,
} from '../../../modules/medications/problem-contract.ts'
import { Button } from '../../kit/button.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import { newId } from '../../kit/new-id.ts'
import { Problem } from '../../kit/problem.tsx'
import { useWrite } from '../../kit/server-state.ts'
import { TextArea } from '../../kit/text-area.tsx'

type NoteProblemProps = { problem: ProblemView; onClose: () => void }

/** What was done on the way, so that whoever comes next need not ask again. */
export const NoteProblem = ({ problem, onClose }: NoteProblemProps) => {
  const [id] = useState(newId)
  const [words, setWords] = useState('')
  const save = useWrite(noteProblem, { invalidates: [listProblems, listProblemsOf], onDone: onClose })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate({ patientId: problem.patientId, problemId: problem.id, id, words })
  }
  return (
    <Dialog open onClose={onClose} title={`Note: ${problem.medicine}`}>
      <form className="stack" onSubmit={submit}>
        <TextArea
          label="What was done"
          hint="Such as: asked the pharmacy, they wait for the prescriber"
          required
          minLength={3}
          maxLength={500}
          value={words}
          onChange={setWords}
        />
        {save.error && <Problem error={save.error} />}
        <div className="actions">
          <Button type="submit" look="primary" busy={save.isPending}>
            Write it down
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
