import { Zone, type ZoneColor } from '../../kit/zone.tsx'
import { Rows } from './rows.tsx'
import { nothingSaid, SaidFields } from './said-fields.tsx'
import type { TemplatePartProps } from './template-part.ts'

const COLORS: readonly ZoneColor[] = ['green', 'yellow', 'red']

/** Green, yellow, red in both languages. A yellow line ends with a call, a red one with help now. */
export const TemplateZones = ({ body, change }: TemplatePartProps) => (
  <div className="stack">
    {COLORS.map((color) => (
      <Zone key={color} color={color}>
        <Rows
          rows={body.zones[color]}
          onChange={(rows) => change({ zones: { ...body.zones, [color]: rows } })}
          make={() => ({ notice: nothingSaid(), do: nothingSaid() })}
          what={`a ${color} line`}
        >
          {(row, patch, remove) => (
            <>
              <SaidFields
                label="What one notices"
                value={row.notice}
                onChange={(notice) => patch({ notice })}
              />
              <SaidFields label="What to do" value={row.do} onChange={(todo) => patch({ do: todo })} />
              {remove}
            </>
          )}
        </Rows>
      </Zone>
    ))}
  </div>
)
