import { waitingPlans } from '../../../modules/plans/queue-contract.ts'
import { Page } from '../../kit/page.tsx'
import { useRead } from '../../kit/server-state.ts'
import { Shown } from '../../kit/shown.tsx'
import { Queue } from './queue.tsx'
import './plans.css'

/** The practitioner's queue: plans that are complete and wait for a signature. */
export const QueuePage = () => {
  const waiting = useRead(waitingPlans, {})
  return (
    <Page title="Plans to sign" lead="Only what is new since you last signed.">
      <Shown of={waiting}>
        {({ plans, incomplete, maySign }) => (
          <div className="stack">
            <Queue plans={plans} maySign={maySign} reload={() => void waiting.refetch()} />
            {incomplete > 0 && (
              <p className="quiet">
                {incomplete === 1 ? 'One more plan is' : `${incomplete} more plans are`} being worked on: an
                element is missing still.
              </p>
            )}
          </div>
        )}
      </Shown>
    </Page>
  )
}
