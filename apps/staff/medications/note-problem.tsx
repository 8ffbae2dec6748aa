import { useState } from 'react'
import {
  listProblems,
  listProblemsOf,
  noteProblem,
  type ProblemView,
} from '../../../modules/medications/problem-contract.ts'
import { newId } from '../../kit/new-id.ts'
import { useWrite } from '../../kit/server-state.ts'
import { WriteWords } from './write-words.tsx'

type NoteProblemProps = { problem: ProblemView; onClose: () => void }

export const NoteProblem = ({ problem, onClose }: NoteProblemProps) => {
  const [id] = useState(newId)
  const save = useWrite(noteProblem, { invalidates: [listProblems, listProblemsOf], onDone: onClose })
  const { patientId, id: problemId, medicine } = problem
  return (
    <WriteWords
      title={`Note: ${medicine}`}
      label="What was done"
      hint="Such as: asked the pharmacy, they wait for the prescriber"
      busy={save.isPending}
      error={save.error}
      onWrite={(words) => save.mutate({ patientId, problemId, id, words })}
      onClose={onClose}
    />
  )
}
