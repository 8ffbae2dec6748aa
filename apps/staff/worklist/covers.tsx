import { type FormEvent, useState } from 'react'
import { listStaff } from '../../../modules/practice/contract.ts'
import { readWorklist } from '../../../modules/worklist/contract.ts'
import { coverQueue, endCover, readTeam } from '../../../modules/worklist/team-contract.ts'
import type { Output } from '../../kit/api.ts'
import { Button } from '../../kit/button.tsx'
import { Field } from '../../kit/field.tsx'
import { newId } from '../../kit/new-id.ts'
import { Notice } from '../../kit/notice.tsx'
import { Problem } from '../../kit/problem.tsx'
import { Select } from '../../kit/select.tsx'
import { fieldError, useRead, useWrite } from '../../kit/server-state.ts'
import { When } from '../../kit/when.tsx'
import { useSession } from '../session.ts'

const again = [readWorklist, readTeam]

/** Her queue goes to a colleague until she is back: one press, and it ends by itself. */
export const HandOver = ({ awayId, onDone }: { awayId: string; onDone?: () => void }) => {
  const colleagues = useRead(listStaff, {}).data?.staff ?? []
  const [by, setBy] = useState('')
  const [days, setDays] = useState({ fromOn: '', untilOn: '' })
  const covering = useWrite(coverQueue, { invalidates: again, onDone: () => onDone?.() })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    covering.mutate({ id: newId(), awayId, byId: by, ...days })
  }
  const may = colleagues.filter(
    ({ id, roles }) =>
      id !== awayId && roles.some((role) => ['coordinator', 'practitioner', 'vendor_nurse'].includes(role)),
  )
  return (
    <form className="stack" onSubmit={submit}>
      {covering.error && <Problem error={covering.error} />}
      <Select
        label="Who takes the queue"
        required
        prompt="Choose"
        options={may.map(({ id, name }) => ({ value: id, label: name }))}
        value={by}
        onChange={setBy}
        error={fieldError(covering.error, 'byId')}
      />
      <Field
        label="First day away"
        type="date"
        required
        value={days.fromOn}
        onChange={(fromOn) => setDays({ ...days, fromOn })}
        error={fieldError(covering.error, 'fromOn')}
      />
      <Field
        label="Last day away"
        type="date"
        required
        value={days.untilOn}
        onChange={(untilOn) => setDays({ ...days, untilOn })}
        error={fieldError(covering.error, 'untilOn')}
      />
      <div className="actions">
        <Button type="submit" look="primary" busy={covering.isPending}>
          Hand over the queue
        </Button>
      </div>
    </form>
  )
}

type Cover = Output<typeof readWorklist>['covers'][number]

/** Who covers whom now and soon; and the way to hand one's own queue over. */
export const Covers = ({ covers }: { covers: readonly Cover[] }) => {
  const me = useSession().data?.session?.staff
  const ending = useWrite(endCover, { invalidates: again })
  return (
    <div className="stack tight">
      {covers.map(({ id, away, by, fromOn, untilOn }) => (
        <Notice
          key={id}
          happened={`${by} has ${away}’s patients.`}
          safe={
            <>
              From <When at={fromOn} form="day" /> until <When at={untilOn} form="day" />.
            </>
          }
        >
          <Button busy={ending.isPending} onClick={() => ending.mutate({ id })}>
            End this cover
          </Button>
        </Notice>
      ))}
      {ending.error && <Problem error={ending.error} />}
      {me && (
        <details>
          <summary>I will be away</summary>
          <HandOver awayId={me.id} />
        </details>
      )}
    </div>
  )
}
