import type { listMedications } from '../../../modules/medications/contract.ts'
import type { Output } from '../../kit/api.ts'
import { List, ListRow } from '../../kit/list-row.tsx'
import { When } from '../../kit/when.tsx'

type Changes = Output<typeof listMedications>['changes']

/** Who changed what, when and why, and whether she knows. */
export const History = ({ changes }: { changes: Changes }) =>
  changes.length === 0 ? null : (
    <section className="stack">
      <h2>What changed</h2>
      <List label="What changed">
        {changes.map((change) => (
          <ListRow
            key={change.id}
            title={change.name}
            detail={
              <div className="stack tight">
                <span>{change.what}</span>
                {change.why && <span>Why: {change.why}</span>}
                <span className="small">
                  <When at={change.changedAt} form="day-time" />, {change.changedBy},{' '}
                  {change.patientTold ? 'the patient was told' : 'the patient was not told yet'}
                </span>
              </div>
            }
          />
        ))}
      </List>
    </section>
  )
