import type { DiscrepancyView } from '../../../modules/medications/reconcile-contract.ts'
import { List } from '../../kit/list-row.tsx'
import { When } from '../../kit/when.tsx'
import { DiscrepancyRow } from './discrepancy-row.tsx'
import { ENDS, isLoud } from './discrepancy-words.ts'

type Ended = DiscrepancyView & { ended: NonNullable<DiscrepancyView['ended']> }

const Settled = ({ ended }: { ended: readonly Ended[] }) => (
  <details>
    <summary>Settled ({ended.length})</summary>
    <ul className="stack tight">
      {ended.map(({ id, medicine, says, ended: end }) => (
        <li key={id}>
          <strong>{medicine}</strong>: {says} {ENDS[end.how]}: {end.note} ({end.by},{' '}
          <When at={end.at} form="day" />
          {end.told ? ', the patient was told' : ', the patient was not told'})
        </li>
      ))}
    </ul>
  </details>
)

/** What differs, the gravest first; each is ended by a person who says what was found and whether she was told. */
export const Discrepancies = ({ patientId, all }: { patientId: string; all: readonly DiscrepancyView[] }) => {
  const open = all.filter(({ ended }) => !ended)
  const ended = all.filter((one): one is Ended => one.ended !== null)
  const loudFirst = [...open].sort((a, b) => Number(isLoud(b.kind)) - Number(isLoud(a.kind)))
  return (
    <section className="stack">
      <h2>What differs</h2>
      <p className="quiet">
        Found by a few rules of our own and by the <a href="/staff/medicine-pairs">lists of pairs</a> this
        practice loaded. They do not find everything, and they decide nothing.
      </p>
      {open.length === 0 && <p className="quiet">Nothing is open.</p>}
      {open.length > 0 && (
        <List label="Open">
          {loudFirst.map((one) => (
            <DiscrepancyRow key={one.id} patientId={patientId} one={one} />
          ))}
        </List>
      )}
      {ended.length > 0 && <Settled ended={ended} />}
    </section>
  )
}
