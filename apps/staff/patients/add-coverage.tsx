import { useState } from 'react'
import { addCoverage, readPatient } from '../../../modules/patients/contract.ts'
import { Button } from '../../kit/button.tsx'
import { Field } from '../../kit/field.tsx'
import { newId } from '../../kit/new-id.ts'
import { Problem } from '../../kit/problem.tsx'
import { Select } from '../../kit/select.tsx'
import { useWrite } from '../../kit/server-state.ts'

export const COVERAGES: Record<string, string> = {
  medicare_part_b: 'Medicare Part B',
  medicare_advantage: 'Medicare Advantage',
  medigap: 'Medigap',
  medicaid: 'Medicaid',
  qmb: 'QMB',
  commercial: 'Commercial',
}
type Kind = 'medicare_part_b' | 'medicare_advantage' | 'medigap' | 'medicaid' | 'qmb' | 'commercial'

/** What insures her, as her card says; it decides what the month can bill and what she pays. */
export const AddCoverage = ({ patientId }: { patientId: string }) => {
  const [kind, setKind] = useState<Kind>('medicare_part_b')
  const [payerName, setPayer] = useState('Medicare')
  const [memberId, setMember] = useState('')
  const [fromOn, setFrom] = useState('')
  const add = useWrite(addCoverage, { invalidates: [readPatient] })
  const options = Object.entries(COVERAGES).map(([value, label]) => ({ value: value as Kind, label }))
  return (
    <details>
      <summary>Add a coverage</summary>
      <div className="stack">
        <Select label="Kind" options={options} value={kind} onChange={setKind} />
        <Field label="Payer" value={payerName} onChange={setPayer} />
        <Field label="Member number" optional value={memberId} onChange={setMember} />
        <Field label="Since" type="date" value={fromOn} onChange={setFrom} />
        <Button
          look="quiet"
          busy={add.isPending}
          disabled={fromOn === ''}
          onClick={() =>
            add.mutate({
              patientId,
              id: newId(),
              kind,
              payerName,
              memberId: memberId || null,
              fromOn,
              untilOn: null,
            })
          }
        >
          Add the coverage
        </Button>
        {add.error && <Problem error={add.error} />}
      </div>
    </details>
  )
}
