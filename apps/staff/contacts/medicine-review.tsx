import { useState } from 'react'
import { listMedications, reviewMedications } from '../../../modules/medications/contract.ts'
import { Button } from '../../kit/button.tsx'
import { Choice } from '../../kit/choice.tsx'
import { Empty } from '../../kit/empty.tsx'
import { newId } from '../../kit/new-id.ts'
import { Problem } from '../../kit/problem.tsx'
import { useRead, useWrite } from '../../kit/server-state.ts'
import { Shown } from '../../kit/shown.tsx'

type Taking = 'yes' | 'no' | 'sometimes'
const TAKING = [
  { value: 'yes', label: 'Takes it' },
  { value: 'sometimes', label: 'Sometimes' },
  { value: 'no', label: 'Does not' },
] as const

type MedicineReviewProps = { patientId: string; contactId: string }

/** Medicine by medicine, as she says it; the list itself changes only by a person, with a why. */
export const MedicineReview = ({ patientId, contactId }: MedicineReviewProps) => {
  const list = useRead(listMedications, { patientId })
  const [said, setSaid] = useState<Record<string, Taking>>({})
  const review = useWrite(reviewMedications, { invalidates: [listMedications] })
  const answers = Object.entries(said).map(([medicationId, taking]) => ({ medicationId, taking }))
  return (
    <Shown of={list}>
      {({ medications }) => {
        const asked = medications.filter(({ status }) => status !== 'stopped')
        if (asked.length === 0)
          return <Empty title="No medicines on the list">Add what she takes on the Medicines page.</Empty>
        return (
          <div className="stack">
            {asked.map(({ id, name, dose, flags }) => (
              <div key={id}>
                <Choice
                  legend={dose ? `${name}, ${dose}` : name}
                  options={TAKING}
                  value={said[id]}
                  onChange={(taking) => setSaid({ ...said, [id]: taking })}
                />
                {flags.map((flag) => (
                  <p key={flag} className="quiet small">
                    {flag}
                  </p>
                ))}
              </div>
            ))}
            <Button
              look="quiet"
              busy={review.isPending}
              disabled={answers.length === 0}
              onClick={() => review.mutate({ patientId, id: newId(), contactId, answers })}
            >
              Keep the medicine review
            </Button>
            {review.isSuccess && <p role="status">Kept.</p>}
            {review.error && <Problem error={review.error} />}
          </div>
        )
      }}
    </Shown>
  )
}
