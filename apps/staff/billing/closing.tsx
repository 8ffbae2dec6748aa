import { useState } from 'react'
import { approveMonths, closeMonth, readMonth, reopenMonth } from '../../../modules/billing/contract.ts'
import type { Output } from '../../kit/api.ts'
import { Button } from '../../kit/button.tsx'
import { Field } from '../../kit/field.tsx'
import { Money } from '../../kit/money.tsx'
import { newId } from '../../kit/new-id.ts'
import { Notice } from '../../kit/notice.tsx'
import { Problem } from '../../kit/problem.tsx'
import { useWrite } from '../../kit/server-state.ts'
import { When } from '../../kit/when.tsx'

export type TheMonth = Output<typeof readMonth>
const again = [readMonth]

const isWaiting = ({ state, approval, claimId }: TheMonth['rows'][number]) =>
  state === 'ready' && !claimId && !approval?.stands
const isReleased = ({ state, approval, claimId }: TheMonth['rows'][number]) =>
  state === 'ready' && !claimId && approval?.stands === true
const sum = (rows: TheMonth['rows']) => rows.reduce((cents, { amountCents }) => cents + amountCents, 0)

const Reopening = ({ month }: { month: TheMonth }) => {
  const [reason, setReason] = useState('')
  const reopen = useWrite(reopenMonth, { invalidates: again, onDone: () => setReason('') })
  return (
    <details>
      <summary>Open this month again</summary>
      <div className="stack">
        <p>Claims that were made stay made. What is wrong in one of them is mended with the payer.</p>
        <Field label="Why it is opened again" value={reason} onChange={setReason} />
        <Button
          busy={reopen.isPending}
          disabled={reason.trim().length < 10}
          onClick={() => reopen.mutate({ month: month.month, id: newId(), reason })}
        >
          Open {month.month} again
        </Button>
        {reopen.error && <Problem error={reopen.error} />}
      </div>
    </details>
  )
}

/** Who is ready is approved in one click, the month is closed in a second; a closed one opens with a reason. */
export const Closing = ({ month, mayClose }: { month: TheMonth; mayClose: boolean }) => {
  const approve = useWrite(approveMonths, { invalidates: again })
  const close = useWrite(closeMonth, { invalidates: again })
  const waiting = month.rows.filter(isWaiting)
  const released = month.rows.filter(isReleased)
  const approvals = waiting.map(({ patientId, says }) => ({ id: newId(), patientId, says }))
  return (
    <div className="stack">
      {month.reopenings.map(({ reason, by, at, closedBy }) => (
        <p key={at} className="quiet">
          Closed by {closedBy}, opened again by {by}, <When at={at} form="day-time" />: {reason}
        </p>
      ))}
      {month.closed ? (
        <>
          <Notice
            kind="success"
            happened={
              <>
                Closed by {month.closed.by}, <When at={month.closed.at} form="day-time" />.
              </>
            }
          />
          {mayClose && <Reopening month={month} />}
        </>
      ) : (
        <>
          <p>
            {waiting.length} ready to approve: <Money cents={sum(waiting)} />. {released.length} approved:{' '}
            <Money cents={sum(released)} />. The month can be closed from{' '}
            <When at={month.closesOn} form="day" /> on.
          </p>
          <div className="row">
            <Button
              look={waiting.length > 0 ? 'primary' : 'quiet'}
              busy={approve.isPending}
              disabled={waiting.length === 0}
              onClick={() => approve.mutate({ month: month.month, approvals })}
            >
              Approve {waiting.length} ready
            </Button>
            {mayClose && (
              <Button
                look={waiting.length === 0 ? 'primary' : 'quiet'}
                busy={close.isPending}
                disabled={released.length === 0}
                onClick={() => close.mutate({ month: month.month, id: newId() })}
              >
                Close the month and make {released.length} claims
              </Button>
            )}
          </div>
          {approve.data && approve.data.notReady > 0 && (
            <Notice
              happened={`${approve.data.notReady} changed while you looked and were not approved.`}
              next="Look at them again below."
            />
          )}
        </>
      )}
      {approve.error && <Problem error={approve.error} />}
      {close.error && <Problem error={close.error} />}
    </div>
  )
}
