import { useState } from 'react'
import {
  handProblem,
  listProblems,
  listProblemsOf,
  type ProblemView,
} from '../../../modules/medications/problem-contract.ts'
import { newId } from '../../kit/new-id.ts'
import { useWrite } from '../../kit/server-state.ts'
import { HandTo } from './hand-to.tsx'

type HandProblemProps = { problem: ProblemView; onClose: () => void }

export const HandProblem = ({ problem, onClose }: HandProblemProps) => {
  const [id] = useState(newId)
  const save = useWrite(handProblem, { invalidates: [listProblems, listProblemsOf], onDone: onClose })
  const { patientId, id: problemId, version, medicine } = problem
  return (
    <HandTo
      title={`Who has it: ${medicine}`}
      busy={save.isPending}
      error={save.error}
      onHand={(ownerId) => save.mutate({ patientId, problemId, id, version, ownerId })}
      onClose={onClose}
    />
  )
}
