import { type FormEvent, useState } from 'react'
import {
  type DiscrepancyView,
  endDiscrepancy,
  readReconciliation,
} from '../../../modules/medications/reconcile-contract.ts'
import { Button } from '../../kit/button.tsx'
import { CheckRow } from '../../kit/check-row.tsx'
import { Choice } from '../../kit/choice.tsx'
import { Problem } from '../../kit/problem.tsx'
import { fieldError, useWrite } from '../../kit/server-state.ts'
import { TextArea } from '../../kit/text-area.tsx'
import { ENDS } from './discrepancy-words.ts'

type How = keyof typeof ENDS
type EndProps = { patientId: string; one: DiscrepancyView; onDone: () => void }

/** How one mismatch ended, in words, and whether she was told. */
export const EndDiscrepancy = ({ patientId, one, onDone }: EndProps) => {
  const [how, setHow] = useState<How>()
  const [note, setNote] = useState('')
  const [patientTold, setTold] = useState(false)
  const [missing, setMissing] = useState(false)
  const ending = useWrite(endDiscrepancy, { invalidates: [readReconciliation], onDone })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setMissing(!how)
    if (how) ending.mutate({ patientId, discrepancyId: one.id, version: one.version, how, note, patientTold })
  }
  return (
    <form className="stack" onSubmit={submit}>
      {ending.error && <Problem error={ending.error} />}
      <p>{one.says}</p>
      <Choice
        legend="How it ended"
        options={Object.entries(ENDS).map(([value, label]) => ({ value: value as How, label }))}
        value={how}
        onChange={setHow}
        {...(missing && !how ? { error: 'Choose how it ended.' } : {})}
      />
      <TextArea
        label="What was found"
        value={note}
        onChange={setNote}
        error={fieldError(ending.error, 'note')}
      />
      <CheckRow label="She was told" checked={patientTold} onChange={setTold} />
      <div className="actions">
        <Button type="submit" look="primary" busy={ending.isPending}>
          Settled
        </Button>
      </div>
    </form>
  )
}
