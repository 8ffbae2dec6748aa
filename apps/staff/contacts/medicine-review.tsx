import { useState } from 'react'
import { readAdherence } from '../../../modules/medications/adherence-contract.ts'
import { listMedications, reviewMedications } from '../../../modules/medications/contract.ts'
import { listProblemsOf } from '../../../modules/medications/problem-contract.ts'
import { Button } from '../../kit/button.tsx'
import { Empty } from '../../kit/empty.tsx'
import { newId } from '../../kit/new-id.ts'
import { Problem } from '../../kit/problem.tsx'
import { useRead, useWrite } from '../../kit/server-state.ts'
import { Shown } from '../../kit/shown.tsx'
import { AnswerFields, answerOf, type Said } from '../medications/answer-fields.tsx'

type MedicineReviewProps = { patientId: string; contactId: string }

/** Medicine by medicine, as she says it; the list itself changes only by a person, with a why. */
export const MedicineReview = ({ patientId, contactId }: MedicineReviewProps) => {
  const list = useRead(listMedications, { patientId })
  const [said, setSaid] = useState<Record<string, Said>>({})
  const review = useWrite(reviewMedications, {
    invalidates: [listMedications, readAdherence, listProblemsOf],
  })
  const answers = Object.entries(said).map(([id, one]) => answerOf(id, one))
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
                <AnswerFields
                  legend={dose ? `${name}, ${dose}` : name}
                  said={said[id]}
                  onChange={(one) => setSaid({ ...said, [id]: one })}
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
            {review.isSuccess && (
              <p role="status">Kept. Cost, side effects and missed doses stand under Refills and cost.</p>
            )}
            {review.error && <Problem error={review.error} />}
          </div>
        )
      }}
    </Shown>
  )
}
