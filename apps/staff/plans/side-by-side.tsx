import { useState } from 'react'
import type { compareVersions } from '../../../modules/plans/contract.ts'
import type { Output } from '../../kit/api.ts'
import { CheckRow } from '../../kit/check-row.tsx'

type Block = Output<typeof compareVersions>['blocks'][number]
type SideBySideProps = { blocks: readonly Block[]; left: string; right: string }

const Cell = ({ label, text, same }: { label: string; text: string; same: boolean }) => (
  <td>
    {label && <span className="quiet small">{label}: </span>}
    {text === '' ? <span className="quiet">nothing</span> : same ? text : <strong>{text}</strong>}
  </td>
)

/** Two versions in full, in two columns; what differs is marked in words and weight, not by color alone. */
export const SideBySide = ({ blocks, left, right }: SideBySideProps) => {
  const [all, setAll] = useState(false)
  const shown = blocks
    .map((block) => ({ ...block, rows: block.rows.filter(({ same }) => all || !same) }))
    .filter(({ rows }) => rows.length > 0)
  return (
    <div className="stack tight">
      <CheckRow label="Show what is the same too" checked={all} onChange={setAll} />
      {shown.length === 0 ? (
        <p className="quiet">Nothing is different.</p>
      ) : (
        <table className="table side-by-side">
          <caption>Side by side; what differs is bold</caption>
          <thead>
            <tr>
              <th scope="col">{left}</th>
              <th scope="col">{right}</th>
            </tr>
          </thead>
          {shown.map(({ title, rows }) => (
            <tbody key={title}>
              <tr>
                <th scope="rowgroup" colSpan={2}>
                  {title}
                </th>
              </tr>
              {rows.map((row) => (
                <tr key={row.key} className={row.same ? undefined : 'differs'}>
                  <Cell label={row.label} text={row.left} same={row.same} />
                  <Cell label={row.label} text={row.right} same={row.same} />
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      )}
    </div>
  )
}
