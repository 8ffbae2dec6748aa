import { type FormEvent, useState } from 'react'
import {
  endProblem,
  listProblems,
  listProblemsOf,
  type ProblemView,
} from '../../../modules/medications/problem-contract.ts'
import { Button } from '../../kit/button.tsx'
import { Choice } from '../../kit/choice.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import { newId } from '../../kit/new-id.ts'
import { Problem } from '../../kit/problem.tsx'
import { fieldError, useWrite } from '../../kit/server-state.ts'
import { TextArea } from '../../kit/text-area.tsx'
import { TOLD_HOW } from './problem-words.ts'

type EndProblemProps = { problem: ProblemView; onClose: () => void }

/** What came of it, and how she was told: without the second it stays open. */
export const EndProblem = ({ problem, onClose }: EndProblemProps) => {
  const [id] = useState(newId)
  const [cameOfIt, setCameOfIt] = useState('')
  const [toldHow, setToldHow] = useState<(typeof TOLD_HOW)[number]['value']>()
  const [missing, setMissing] = useState(false)
  const save = useWrite(endProblem, { invalidates: [listProblems, listProblemsOf], onDone: onClose })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setMissing(!toldHow)
    const { patientId, id: problemId, version } = problem
    if (toldHow) save.mutate({ patientId, problemId, id, version, cameOfIt, toldHow })
  }
  return (
    <Dialog open onClose={onClose} title={`End: ${problem.medicine}`}>
      <form className="stack" onSubmit={submit}>
        <TextArea
          label="What came of it"
          hint="The patient reads this: write it plainly, in the patient’s language."
          required
          minLength={3}
          maxLength={500}
          value={cameOfIt}
          onChange={setCameOfIt}
          error={fieldError(save.error, 'cameOfIt')}
        />
        <Choice
          legend="How the patient was told"
          options={TOLD_HOW}
          value={toldHow}
          onChange={setToldHow}
          {...(missing && !toldHow
            ? { error: 'It ends only when the patient knows. Tell the patient first, then say how.' }
            : {})}
        />
        {save.error && !fieldError(save.error, 'cameOfIt') && <Problem error={save.error} />}
        <div className="actions">
          <Button type="submit" look="primary" busy={save.isPending}>
            End it
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
