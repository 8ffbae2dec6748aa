import { useState } from 'react'
import type { DiscrepancyView } from '../../../modules/medications/reconcile-contract.ts'
import { Button } from '../../kit/button.tsx'
import { Chip } from '../../kit/chip.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import { ListRow } from '../../kit/list-row.tsx'
import { When } from '../../kit/when.tsx'
import { usePermission } from '../session.ts'
import { AskPrescriber } from './ask-prescriber.tsx'
import { isLoud, KINDS, STEPS } from './discrepancy-words.ts'
import { EndDiscrepancy } from './end-discrepancy.tsx'
import { HandDiscrepancy } from './hand-discrepancy.tsx'

const Steps = ({ steps }: Pick<DiscrepancyView, 'steps'>) =>
  steps
    .filter(({ kind }) => kind !== 'opened')
    .map(({ kind, words, by, at }) => (
      <div key={`${kind} ${at}`} className="quiet">
        <When at={at} form="day-time" />, {by} {STEPS[kind]}: {words}
      </div>
    ))

type RowProps = { patientId: string; one: DiscrepancyView }

/** One open mismatch: what each source says, who has it, what was done, how to settle it. */
export const DiscrepancyRow = ({ patientId, one }: RowProps) => {
  const [doing, setDoing] = useState<'end' | 'ask' | 'hand'>()
  const mayWrite = usePermission('medications.write')
  const stop = () => setDoing(undefined)
  const of = { patientId, one, onDone: stop }
  return (
    <ListRow
      title={one.medicine}
      detail={
        <>
          <div>{one.says}</div>
          <div className="quiet">
            {one.owner}, since <When at={one.openedAt} form="day" />
          </div>
          <Steps steps={one.steps} />
          {doing === 'ask' && <AskPrescriber {...of} />}
          {doing === 'hand' && <HandDiscrepancy {...of} />}
          <Dialog open={doing === 'end'} onClose={stop} title={one.medicine}>
            <EndDiscrepancy {...of} />
          </Dialog>
        </>
      }
      aside={
        <>
          <Chip tone={isLoud(one.kind) ? 'red' : 'yellow'}>{KINDS[one.kind] ?? one.kind}</Chip>
          {mayWrite && (
            <>
              <Button onClick={() => setDoing('ask')}>Asked</Button>
              <Button onClick={() => setDoing('hand')}>Hand over</Button>
              <Button onClick={() => setDoing('end')}>Settle {one.medicine}</Button>
            </>
          )}
        </>
      }
    />
  )
}
