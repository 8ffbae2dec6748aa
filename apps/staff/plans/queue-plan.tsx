import type { waitingPlans } from '../../../modules/plans/queue-contract.ts'
import type { Output } from '../../kit/api.ts'
import { When } from '../../kit/when.tsx'
import { Changes } from './changes.tsx'

export type WaitingPlan = Output<typeof waitingPlans>['plans'][number]

const Lines = ({ title, lines }: { title: string; lines: readonly string[] }) => (
  <section className="stack tight">
    <h3>{title}</h3>
    <ul className="plan-changes">
      {[...new Set(lines)].map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  </section>
)

/** One plan of the queue: what is new in it, or all of it where nobody signed it before. */
export const QueuePlan = ({ plan }: { plan: WaitingPlan }) => {
  const { since, changes, problems, goals, steps, savedBy, savedAt } = plan
  return (
    <div className="stack">
      <p className="quiet">
        Saved by {savedBy}, <When at={savedAt} form="day-time" />. {problems.join(' · ')}
      </p>
      {since ? (
        <Changes
          changes={changes}
          label={
            since.yours
              ? `Changed since you last signed (version ${since.number})`
              : `Changed since a colleague signed version ${since.number}; you have not signed it before`
          }
        />
      ) : (
        <>
          <p>Nobody signed this plan before. Every element is there.</p>
          <Lines title="Goals" lines={goals} />
          <Lines title="Steps" lines={steps} />
        </>
      )}
    </div>
  )
}
