import { CircleAlert, CircleCheck } from 'lucide-react'
import type { Meter as MeterState } from '../../../modules/plans/contract.ts'
import { Meter } from '../../kit/meter.tsx'
import { jumpTo, missingIn, SECTIONS } from './section.tsx'

const isWide = () => matchMedia('(min-width: 1000px)').matches

/** What the plan has and what it still lacks; a press goes there. */
export const PlanMeter = ({ meter }: { meter: MeterState }) => (
  <div className="stack">
    <Meter
      label="Complete"
      value={meter.done}
      max={meter.total}
      text={`${meter.done} of ${meter.total} elements`}
    />
    <details open={isWide()}>
      <summary>Parts of the plan</summary>
      <ul className="plan-parts">
        {SECTIONS.map(({ id, title }) => {
          const missing = missingIn(id, meter)
          return (
            <li key={id}>
              <button type="button" onClick={() => jumpTo(id)}>
                {missing.length === 0 ? (
                  <CircleCheck aria-label="complete" className="icon done" />
                ) : (
                  <CircleAlert aria-label="missing" className="icon open" />
                )}
                <span>{title}</span>
              </button>
            </li>
          )
        })}
      </ul>
    </details>
  </div>
)
