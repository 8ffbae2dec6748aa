import { useState } from 'react'
import type { DiscrepancyView } from '../../../modules/medications/reconcile-contract.ts'
import { Button } from '../../kit/button.tsx'
import { Chip } from '../../kit/chip.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import { List, ListRow } from '../../kit/list-row.tsx'
import { When } from '../../kit/when.tsx'
import { ENDS, KINDS } from './discrepancy-words.ts'
import { EndDiscrepancy } from './end-discrepancy.tsx'

const LOUD = ['high_alert', 'allergy']

/** What differs, the gravest first; each is ended by a person who says what was found and whether she was told. */
export const Discrepancies = ({ patientId, all }: { patientId: string; all: readonly DiscrepancyView[] }) => {
  const [ending, setEnding] = useState<DiscrepancyView>()
  const open = all.filter(({ ended }) => !ended)
  const ended = all.filter(({ ended: end }) => end)
  const loudFirst = [...open].sort((a, b) => Number(LOUD.includes(b.kind)) - Number(LOUD.includes(a.kind)))
  return (
    <section className="stack">
      <h2>What differs</h2>
      {open.length === 0 && <p className="quiet">Nothing is open.</p>}
      {open.length > 0 && (
        <List label="Open">
          {loudFirst.map((one) => (
            <ListRow
              key={one.id}
              title={one.medicine}
              detail={
                <>
                  <div>{one.says}</div>
                  <div className="quiet">
                    {one.owner}, since <When at={one.openedAt} form="day" />
                  </div>
                </>
              }
              aside={
                <>
                  <Chip tone={LOUD.includes(one.kind) ? 'red' : 'yellow'}>{KINDS[one.kind] ?? one.kind}</Chip>
                  <Button onClick={() => setEnding(one)}>Settle {one.medicine}</Button>
                </>
              }
            />
          ))}
        </List>
      )}
      {ended.length > 0 && (
        <details>
          <summary>Settled ({ended.length})</summary>
          <ul className="stack tight">
            {ended.map(({ id, medicine, says, ended: end }) => (
              <li key={id}>
                <strong>{medicine}</strong>: {says} {ENDS[end!.how]}: {end!.note} ({end!.by},{' '}
                <When at={end!.at} form="day" />
                {end!.told ? ', she was told' : ', she was not told'})
              </li>
            ))}
          </ul>
        </details>
      )}
      <Dialog open={ending !== undefined} onClose={() => setEnding(undefined)} title={ending?.medicine ?? ''}>
        {ending && <EndDiscrepancy patientId={patientId} one={ending} onDone={() => setEnding(undefined)} />}
      </Dialog>
    </section>
  )
}
