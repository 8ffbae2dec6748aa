import { useState } from 'react'
import {
  type DiscrepancyView,
  noteDiscrepancy,
  readReconciliation,
} from '../../../modules/medications/reconcile-contract.ts'
import { newId } from '../../kit/new-id.ts'
import { useWrite } from '../../kit/server-state.ts'
import { WriteWords } from './write-words.tsx'

type AskProps = { patientId: string; one: DiscrepancyView; onDone: () => void }

/** The prescriber was asked: it stays open until there is an answer. */
export const AskPrescriber = ({ patientId, one, onDone }: AskProps) => {
  const [id] = useState(newId)
  const save = useWrite(noteDiscrepancy, { invalidates: [readReconciliation], onDone })
  return (
    <WriteWords
      title={`Asked: ${one.medicine}`}
      label="Who was asked, and what"
      hint="Such as: Dr. Haddad by message, 40 or 20?"
      busy={save.isPending}
      error={save.error}
      onWrite={(words) => save.mutate({ patientId, discrepancyId: one.id, id, kind: 'asked', words })}
      onClose={onDone}
    />
  )
}
