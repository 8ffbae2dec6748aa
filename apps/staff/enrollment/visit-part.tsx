import { useState } from 'react'
import { readEnrollment, recordVisit } from '../../../modules/enrollment/contract.ts'
import { Button } from '../../kit/button.tsx'
import { CheckRow } from '../../kit/check-row.tsx'
import { Field } from '../../kit/field.tsx'
import { List, ListRow } from '../../kit/list-row.tsx'
import { newId } from '../../kit/new-id.ts'
import { Problem } from '../../kit/problem.tsx'
import { fieldError, useWrite } from '../../kit/server-state.ts'
import { When } from '../../kit/when.tsx'
import type { PartProps } from './conditions-part.tsx'

type VisitPartProps = PartProps & { practitionerId: string }

/** The visit that begins CCM: due for who was not seen within a year. It counts only if CCM was discussed at it. */
export const VisitPart = ({ patientId, read, practitionerId }: VisitPartProps) => {
  const [visitedOn, setVisitedOn] = useState('')
  const [code, setCode] = useState('99214')
  const [ccmDiscussed, setDiscussed] = useState(true)
  const record = useWrite(recordVisit, { invalidates: [readEnrollment] })
  return (
    <section className="stack">
      <h2>Visit with the practitioner</h2>
      <List label="Visits">
        {read.visits.map(({ visitedOn: on, code: kind, practitioner, ccmDiscussed: discussed }) => (
          <ListRow
            key={`${on} ${kind}`}
            title={
              <>
                <When at={on} form="day" />, {kind}
              </>
            }
            detail={`${practitioner}; the service was ${discussed ? '' : 'not '}discussed`}
          />
        ))}
      </List>
      <details open={read.visits.length === 0}>
        <summary>Record a visit</summary>
        <div className="stack">
          <Field
            label="Day of the visit"
            type="date"
            value={visitedOn}
            onChange={setVisitedOn}
            error={fieldError(record.error, 'visitedOn')}
          />
          <Field
            label="Visit code"
            hint="such as 99214, G0438, G0439"
            value={code}
            onChange={setCode}
            error={fieldError(record.error, 'code')}
          />
          <CheckRow
            label="The practitioner talked about this service at the visit"
            checked={ccmDiscussed}
            onChange={setDiscussed}
          />
          <Button
            look="quiet"
            busy={record.isPending}
            disabled={visitedOn === ''}
            onClick={() =>
              record.mutate({ patientId, id: newId(), practitionerId, visitedOn, code, ccmDiscussed })
            }
          >
            Record the visit
          </Button>
          {record.error && <Problem error={record.error} />}
        </div>
      </details>
    </section>
  )
}
