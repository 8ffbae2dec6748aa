import { useEffect, useRef, useState } from 'react'
import { signPlan } from '../../../modules/plans/contract.ts'
import { waitingPlans } from '../../../modules/plans/queue-contract.ts'
import { Button, ButtonLink } from '../../kit/button.tsx'
import { Empty } from '../../kit/empty.tsx'
import { newId } from '../../kit/new-id.ts'
import { Problem } from '../../kit/problem.tsx'
import { useWrite } from '../../kit/server-state.ts'
import { When } from '../../kit/when.tsx'
import { QueuePlan, type WaitingPlan } from './queue-plan.tsx'

type QueueProps = { plans: readonly WaitingPlan[]; maySign: boolean; reload: () => void }

/** One plan after the other: Enter approves what is shown and goes on; what is put off stays in the queue. */
export const Queue = ({ plans, maySign, reload }: QueueProps) => {
  const [done, setDone] = useState<readonly string[]>([])
  const [signed, setSigned] = useState(0)
  const [id, setId] = useState(newId)
  const title = useRef<HTMLHeadingElement>(null)
  const left = plans.filter(({ patientId }) => !done.includes(patientId))
  const plan = left[0]
  const patientId = plan?.patientId
  const goOn = () => {
    if (patientId) setDone((before) => [...before, patientId])
    setId(newId())
  }
  const sign = useWrite(signPlan, {
    invalidates: [waitingPlans],
    onDone: () => {
      setSigned((count) => count + 1)
      goOn()
    },
  })
  useEffect(() => {
    if (patientId) title.current?.focus()
  }, [patientId])
  if (!plan)
    return (
      <Empty title={signed > 0 ? `Signed: ${signed}. That was the last one.` : 'No plan waits for you'}>
        Plans come here when every element is there and something is new since the last signature.
      </Empty>
    )
  const approve = () => sign.mutate({ patientId: plan.patientId, id, draftVersion: plan.draftVersion })
  return (
    <section
      className="stack plan-queue"
      aria-label="Plan to approve"
      onKeyDown={(event) => {
        const onTitle = event.target === title.current
        if (event.key === 'Enter' && onTitle && !event.repeat && maySign && !sign.isPending) approve()
      }}
    >
      <p className="quiet" role="status">
        {signed} signed, {left.length} to go
      </p>
      <h2 ref={title} tabIndex={-1}>
        {plan.name}, born <When at={plan.birthDate} form="day" />
      </h2>
      <div className="row">
        {maySign && (
          <Button look="primary" busy={sign.isPending} onClick={approve}>
            Approve and go on
          </Button>
        )}
        <Button onClick={goOn}>Later</Button>
        <ButtonLink look="plain" href={`/staff/patients/${plan.patientId}/plan`}>
          Open the whole plan
        </ButtonLink>
      </div>
      {!maySign && <p className="quiet">Only a billing practitioner signs.</p>}
      {sign.error && (
        <div className="stack tight">
          <Problem error={sign.error} />
          <Button
            onClick={() => {
              sign.reset()
              reload()
            }}
          >
            Show it as it is now
          </Button>
        </div>
      )}
      <QueuePlan plan={plan} />
      {maySign && <p className="quiet small">Enter approves what you read here and shows the next one.</p>}
    </section>
  )
}
