import type { readReconciliation } from '../../../modules/medications/reconcile-contract.ts'
import type { Output } from '../../kit/api.ts'
import { When } from '../../kit/when.tsx'

type Read = Output<typeof readReconciliation>
type Cell = Read['rows'][number]['cells'][number]

const CellLines = ({ lines }: { lines: Cell }) =>
  lines.length === 0 ? (
    <span className="quiet">not listed</span>
  ) : (
    lines.map((line) => {
      const words = [line.name, line.dose, line.directions].filter(Boolean).join(', ')
      return (
        <div key={words}>
          {line.isStopped && <strong>Stopped: </strong>}
          {words}
        </div>
      )
    })
  )

/** Sources are columns, medicines are rows; what a source does not list is said and not left blank. */
export const SideBySide = ({ columns, rows }: Pick<Read, 'columns' | 'rows'>) => (
  <section
    className="table-frame"
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable by keyboard
    tabIndex={0}
    aria-label="Lists side by side"
  >
    <table className="table">
      <caption>What each source says of each medicine</caption>
      <thead>
        <tr>
          <th scope="col">Medicine</th>
          {columns.map(({ label, takenOn }) => (
            <th key={`${label} ${takenOn}`} scope="col">
              {label}
              {takenOn && (
                <>
                  , <When at={takenOn} form="day" />
                </>
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ ingredient, cells }) => (
          <tr key={ingredient}>
            <th scope="row">{ingredient}</th>
            {cells.map((lines, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a cell is known by its column
              <td key={at}>
                <CellLines lines={lines} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
)
