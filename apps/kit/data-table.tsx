import type { ReactNode } from 'react'
import { moveBetweenRows } from './move-between-rows.ts'

export type Column<Row> = {
  head: string
  cell: (row: Row) => ReactNode
  /** Numbers stand at the right, digit under digit. */
  figure?: boolean
}

type DataTableProps<Row> = {
  caption: ReactNode
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  rowHref?: (row: Row) => string
}

/** For comparing columns. The link in the first cell covers the row; up and down move between rows. */
export const DataTable = <Row,>({ caption, columns, rows, rowKey, rowHref }: DataTableProps<Row>) => {
  const inCell = (row: Row, column: Column<Row>, at: number) =>
    at === 0 && rowHref ? (
      <a className="row-link" href={rowHref(row)}>
        {column.cell(row)}
      </a>
    ) : (
      column.cell(row)
    )
  return (
    <section
      className="table-frame"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label={typeof caption === 'string' ? caption : undefined}
    >
      <table className="table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.head} scope="col" className={column.figure ? 'figure' : undefined}>
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody onKeyDown={moveBetweenRows}>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column, at) => (
                <td key={column.head} className={column.figure ? 'figure' : undefined}>
                  {inCell(row, column, at)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
