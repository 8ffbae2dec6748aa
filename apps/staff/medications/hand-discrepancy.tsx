import {
  type DiscrepancyView,
  readReconciliation,
  takeDiscrepancy,
} from '../../../modules/medications/reconcile-contract.ts'
import { useWrite } from '../../kit/server-state.ts'
import { HandTo } from './hand-to.tsx'

type HandProps = { patientId: string; one: DiscrepancyView; onDone: () => void }

export const HandDiscrepancy = ({ patientId, one, onDone }: HandProps) => {
  const save = useWrite(takeDiscrepancy, { invalidates: [readReconciliation], onDone })
  return (
    <HandTo
      title={`Who settles it: ${one.medicine}`}
      busy={save.isPending}
      error={save.error}
      onHand={(ownerId) => save.mutate({ patientId, discrepancyId: one.id, version: one.version, ownerId })}
      onClose={onDone}
    />
  )
}
