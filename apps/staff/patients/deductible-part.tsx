import { useState } from 'react'
import { recordDeductible } from '../../../modules/billing/programs-contract.ts'
import { Button } from '../../kit/button.tsx'
import { Field } from '../../kit/field.tsx'
import { newId } from '../../kit/new-id.ts'
import { Notice } from '../../kit/notice.tsx'
import { Problem } from '../../kit/problem.tsx'
import { Select } from '../../kit/select.tsx'
import { fieldError, useWrite } from '../../kit/server-state.ts'

const TOLD_BY = [
  { value: 'patient', label: 'The patient' },
  { value: 'eligibility', label: 'An eligibility answer' },
  { value: 'remittance', label: 'A remittance of another system' },
] as const

/** What is left of the year's Part B deductible: without it the share is told as "after the deductible". */
export const DeductiblePart = ({ patientId }: { patientId: string }) => {
  const today = new Date().toISOString().slice(0, 10)
  const [dollars, setDollars] = useState('')
  const [toldBy, setToldBy] = useState<(typeof TOLD_BY)[number]['value']>('patient')
  const [id, setId] = useState(newId)
  const save = useWrite(recordDeductible, { onDone: () => setId(newId()) })
  const cents = Math.round(Number(dollars) * 100)
  const isAmount = /^\d{1,4}(\.\d{1,2})?$/.test(dollars)
  const keep = () =>
    save.mutate({
      patientId,
      id,
      year: Number(today.slice(0, 4)),
      remainingCents: cents,
      toldBy,
      toldOn: today,
    })
  return (
    <details>
      <summary>What is left of this year’s deductible</summary>
      <div className="stack">
        <Field
          label="Dollars left"
          value={dollars}
          onChange={setDollars}
          error={fieldError(save.error, 'remainingCents')}
        />
        <Select label="Who said so" options={TOLD_BY} value={toldBy} onChange={setToldBy} />
        <Button busy={save.isPending} disabled={!isAmount} onClick={keep}>
          Keep this
        </Button>
        {save.data && <Notice kind="success" happened="Kept. Her share is told with it from now on." />}
        {save.error && <Problem error={save.error} />}
      </div>
    </details>
  )
}
