import { useState } from 'react'
import { readPlan, signPlan } from '../../../modules/plans/contract.ts'
import { Button } from '../../kit/button.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import { newId } from '../../kit/new-id.ts'
import { Problem } from '../../kit/problem.tsx'
import { useWrite } from '../../kit/server-state.ts'
import { Changes } from './changes.tsx'
import type { Plan } from './use-draft.ts'

type SignBoxProps = { patientId: string; plan: Plan; saved: boolean; justSigned: () => void }

const whyNot = ({ meter, maySign }: Plan, saved: boolean): string | undefined => {
  if (!maySign) return 'The billing practitioner signs it.'
  if (!saved) return 'Wait a moment: it is being saved.'
  if (!meter?.complete) return 'Fill in what is missing first.'
  return undefined
}

/** The signature: what changed since the last one is read first, then one press. */
export const SignBox = ({ patientId, plan, saved, justSigned }: SignBoxProps) => {
  const [open, setOpen] = useState(false)
  const [id, setId] = useState(newId)
  const sign = useWrite(signPlan, {
    invalidates: [readPlan],
    onDone: () => {
      setOpen(false)
      setId(newId())
      justSigned()
    },
  })
  const reason = whyNot(plan, saved)
  const last = plan.versions[0]
  const next = (last?.number ?? 0) + 1
  const draftVersion = plan.draft?.version ?? 0
  return (
    <div className="stack tight">
      {plan.maySign && (
        <Button look="primary" disabled={reason !== undefined} onClick={() => setOpen(true)}>
          Sign version {next}…
        </Button>
      )}
      {reason && <p className="quiet small">{reason}</p>}
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={`Sign version ${next}`}
        actions={
          <Button
            look="primary"
            busy={sign.isPending}
            onClick={() => sign.mutate({ patientId, id, draftVersion })}
          >
            I read it; sign it
          </Button>
        }
      >
        <div className="stack">
          {last ? (
            <Changes changes={plan.changes} label={`Changed since version ${last.number}`} />
          ) : (
            <p>This is the first version. Every element is there.</p>
          )}
          <p className="quiet">What is signed never changes; the draft goes on from it.</p>
          {sign.error && <Problem error={sign.error} />}
        </div>
      </Dialog>
    </div>
  )
}
