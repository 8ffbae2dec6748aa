import type { PlanProblem } from '../../../modules/plans/contract.ts'
import { TextArea } from '../../kit/text-area.tsx'
import { Zone, type ZoneColor } from '../../kit/zone.tsx'
import { Rows } from './rows.tsx'

const COLORS: readonly ZoneColor[] = ['green', 'yellow', 'red']

type ZonesProps = { zones: PlanProblem['zones']; onChange: (zones: PlanProblem['zones']) => void }

/** Green, yellow, red: what one notices, and what to do then. She reads these lines as they stand here. */
export const ZonesEditor = ({ zones, onChange }: ZonesProps) => (
  <div className="stack">
    {COLORS.map((color) => (
      <Zone key={color} color={color}>
        <Rows
          rows={zones[color]}
          onChange={(rows) => onChange({ ...zones, [color]: rows })}
          make={() => ({ notice: '', do: '' })}
          what={`a ${color} line`}
        >
          {(row, change, remove) => (
            <>
              <div className="plan-pair">
                <TextArea
                  rows={2}
                  label="What one notices"
                  value={row.notice}
                  onChange={(notice) => change({ notice })}
                />
                <TextArea
                  rows={2}
                  label="What to do"
                  value={row.do}
                  onChange={(todo) => change({ do: todo })}
                />
              </div>
              {remove}
            </>
          )}
        </Rows>
      </Zone>
    ))}
  </div>
)
