import { compareLists, readReconciliation } from '../../../modules/medications/reconcile-contract.ts'
import type { Output } from '../../kit/api.ts'
import { Button, ButtonLink } from '../../kit/button.tsx'
import { Empty } from '../../kit/empty.tsx'
import { newId } from '../../kit/new-id.ts'
import { Notice } from '../../kit/notice.tsx'
import { Problem } from '../../kit/problem.tsx'
import { useRead, useWrite } from '../../kit/server-state.ts'
import { Shown } from '../../kit/shown.tsx'
import { When } from '../../kit/when.tsx'
import { ChartFrame } from '../chart-frame.tsx'
import { useScreenValues } from '../screen-values.ts'
import { AddList } from './add-list.tsx'
import { Discrepancies } from './discrepancies.tsx'
import { SideBySide } from './side-by-side.tsx'

type Read = Output<typeof readReconciliation>

const Compare = ({ patientId, read }: { patientId: string; read: Read }) => {
  const comparing = useWrite(compareLists, { invalidates: [readReconciliation] })
  return (
    <div className="stack tight">
      {comparing.error && <Problem error={comparing.error} />}
      {read.notYet > 0 && (
        <Notice
          happened={
            read.notYet === 1
              ? 'One thing differs that is not written down yet.'
              : `${read.notYet} things differ that are not written down yet.`
          }
          safe="Writing them down changes no list."
        />
      )}
      <div className="actions">
        <Button
          look="primary"
          busy={comparing.isPending}
          onClick={() => comparing.mutate({ patientId, id: newId() })}
        >
          Write down what differs
        </Button>
        <ButtonLink href={`/staff/patients/${patientId}/medicines`}>The one list</ButtonLink>
      </div>
      {read.compared && (
        <p className="quiet">
          Laid side by side by {read.compared.by}, <When at={read.compared.at} form="day-time" />.
        </p>
      )}
    </div>
  )
}

/** Every source a column, every medicine a row; each mismatch with an owner and an end. Nothing merges by itself. */
export const ReconcilePage = () => {
  const { patientId = '' } = useScreenValues()
  const read = useRead(readReconciliation, { patientId })
  return (
    <ChartFrame patientId={patientId} active="medicines">
      <Shown of={read}>
        {(all) => (
          <div className="stack loose">
            <h2>Side by side</h2>
            {all.rows.length === 0 ? (
              <Empty title="No list yet">
                Add what a pharmacy, discharge papers, the patient or the bottles say. Charts stand here by
                themselves.
              </Empty>
            ) : (
              <SideBySide columns={all.columns} rows={all.rows} />
            )}
            <Compare patientId={patientId} read={all} />
            <Discrepancies patientId={patientId} all={all.discrepancies} />
            <AddList patientId={patientId} />
          </div>
        )}
      </Shown>
    </ChartFrame>
  )
}
