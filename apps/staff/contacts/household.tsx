import { UsersRound } from 'lucide-react'
import { useState } from 'react'
import { openContact } from '../../../modules/contacts/contract.ts'
import { Button, ButtonLink } from '../../kit/button.tsx'
import { newId } from '../../kit/new-id.ts'
import { Problem } from '../../kit/problem.tsx'
import { useWrite } from '../../kit/server-state.ts'
import { hearClock } from '../time/chart-clock.ts'
import type { Opened } from './use-call.ts'

/** Who else lives at this number. One dial and two records: each has answers of her own, the time is divided. */
export const Household = ({ opened }: { opened: Opened }) => {
  const [joined, setJoined] = useState<string[]>([])
  const join = useWrite(openContact, {
    onDone: () => void hearClock(),
  })
  return opened.household.map(({ patientId, name, onCall }) =>
    onCall || joined.includes(patientId) ? (
      <div key={patientId} className="stack tight">
        <p>{name} is on this call, too. The time is divided between them.</p>
        <ButtonLink href={`/staff/patients/${patientId}/call`}>Go to {name}’s part</ButtonLink>
      </div>
    ) : (
      <div key={patientId} className="stack tight">
        <p>{name} has the same number.</p>
        <Button
          busy={join.isPending}
          onClick={() =>
            join.mutate(
              { patientId, id: newId(), alongside: opened.contact.id },
              { onSuccess: () => setJoined((before) => [...before, patientId]) },
            )
          }
        >
          <UsersRound aria-hidden className="icon" /> Call {name} in the same call
        </Button>
        {join.error && <Problem error={join.error} />}
      </div>
    ),
  )
}
