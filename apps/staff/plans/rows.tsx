import { Plus, Trash2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '../../kit/button.tsx'

type RowsProps<Row> = {
  rows: readonly Row[]
  onChange: (rows: Row[]) => void
  /** One row's fields; `change` replaces part of it, `remove` is the button that takes it away. */
  children: (row: Row, change: (patch: Partial<Row>) => void, remove: ReactNode) => ReactNode
  make: () => Row
  /** What is added: "a goal". */
  what: string
  rowKey?: (row: Row, at: number) => string
}

/** A list that is edited in place: fields, one button to take a row away, one to add. */
export const Rows = <Row extends object>({
  rows,
  onChange,
  children,
  make,
  what,
  rowKey = (_, at) => String(at),
}: RowsProps<Row>) => (
  <div className="stack">
    {rows.map((row, at) => (
      <div key={rowKey(row, at)} className="plan-row">
        {children(
          row,
          (patch) => onChange(rows.map((one, where) => (where === at ? { ...one, ...patch } : one))),
          <Button key="remove" look="plain" onClick={() => onChange(rows.filter((_, where) => where !== at))}>
            <Trash2 aria-hidden className="icon" />
            Remove
          </Button>,
        )}
      </div>
    ))}
    <div>
      <Button onClick={() => onChange([...rows, make()])}>
        <Plus aria-hidden className="icon" />
        Add {what}
      </Button>
    </div>
  </div>
)

/** Short things, one a line. */
export const asLines = (lines: readonly string[]): string => lines.join('\n')
export const fromLines = (text: string): string[] => (text === '' ? [] : text.split('\n'))
