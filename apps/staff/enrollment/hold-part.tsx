import { useState } from 'react'
import { endHold, putOnHold, readHolds } from '../../../modules/enrollment/hold-contract.ts'
import { Button } from '../../kit/button.tsx'
import { Field } from '../../kit/field.tsx'
import { newId } from '../../kit/new-id.ts'
import { Notice } from '../../kit/notice.tsx'
import { Problem } from '../../kit/problem.tsx'
import { fieldError, useRead, useWrite } from '../../kit/server-state.ts'
import { Shown } from '../../kit/shown.tsx'
import { When } from '../../kit/when.tsx'

const Pause = ({ patientId }: { patientId: string }) => {
  const [typed, setTyped] = useState({ fromOn: '', untilOn: '', reason: '' })
  const [id, setId] = useState(newId)
  const put = useWrite(putOnHold, { invalidates: [readHolds], onDone: () => setId(newId()) })
  const set = (key: keyof typeof typed) => (value: string) => setTyped({ ...typed, [key]: value })
  return (
    <details>
      <summary>Pause this enrollment</summary>
      <div className="stack">
        <p>
          While it is paused no clock starts by itself and no minute counts. It goes on by itself afterwards.
        </p>
        <Field
          label="First day"
          type="date"
          value={typed.fromOn}
          onChange={set('fromOn')}
          error={fieldError(put.error, 'fromOn')}
        />
        <Field
          label="Last day"
          type="date"
          value={typed.untilOn}
          onChange={set('untilOn')}
          error={fieldError(put.error, 'untilOn')}
        />
        <Field
          label="Why"
          value={typed.reason}
          onChange={set('reason')}
          error={fieldError(put.error, 'reason')}
        />
        <Button
          busy={put.isPending}
          disabled={!typed.fromOn || !typed.untilOn || typed.reason.trim().length < 5}
          onClick={() => put.mutate({ patientId, id, ...typed })}
        >
          Pause
        </Button>
        {put.error && <Problem error={put.error} />}
      </div>
    </details>
  )
}

/** Pauses of an enrollment: when, why, and the way back. */
export const HoldPart = ({ patientId }: { patientId: string }) => {
  const read = useRead(readHolds, { patientId })
  const end = useWrite(endHold, { invalidates: [readHolds] })
  return (
    <Shown of={read}>
      {({ holds }) => {
        const running = holds.filter(({ isRunning }) => isRunning)
        return (
          <div className="stack">
            {running.map(({ id, fromOn, untilOn, reason, by }) => (
              <Notice
                key={id}
                happened={
                  <>
                    On hold from <When at={fromOn} form="day" /> to <When at={untilOn} form="day" />: {reason}{' '}
                    ({by})
                  </>
                }
              >
                <Button busy={end.isPending} onClick={() => end.mutate({ patientId, id })}>
                  Go on from today
                </Button>
              </Notice>
            ))}
            {end.error && <Problem error={end.error} />}
            {running.length === 0 && <Pause patientId={patientId} />}
          </div>
        )
      }}
    </Shown>
  )
}
