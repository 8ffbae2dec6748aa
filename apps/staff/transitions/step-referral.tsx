import { type FormEvent, useState } from 'react'
import {
  listReferrals,
  listReferralsOf,
  type ReferralView,
  stepReferral,
} from '../../../modules/transitions/referral-contract.ts'
import { Button } from '../../kit/button.tsx'
import { CheckRow } from '../../kit/check-row.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import { Field } from '../../kit/field.tsx'
import { newId } from '../../kit/new-id.ts'
import { Problem } from '../../kit/problem.tsx'
import { fieldError, useWrite } from '../../kit/server-state.ts'
import { useToday } from '../access/use-today.ts'
import { STEP } from './referral-words.ts'

type StepReferralProps = { one: ReferralView; onClose: () => void }

/** The next step of the loop, with its day; or called off, with why. */
export const StepReferral = ({ one, onClose }: StepReferralProps) => {
  const [onDay, setDay] = useState(useToday())
  const [note, setNote] = useState('')
  const [off, setOff] = useState(false)
  const save = useWrite(stepReferral, { invalidates: [listReferrals, listReferralsOf], onDone: onClose })
  if (!one.next) return null
  const step = off ? 'called_off' : one.next.step
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate({ patientId: one.patientId, referralId: one.id, id: newId(), step, onDay, note })
  }
  const shown = ['onDay', 'note'].some((field) => fieldError(save.error, field))
  return (
    <Dialog open onClose={onClose} title={`${STEP[step]}: ${one.sentTo}`}>
      <form className="stack" onSubmit={submit}>
        <CheckRow label="It is called off" checked={off} onChange={setOff} />
        <Field
          label="On which day"
          type="date"
          required
          value={onDay}
          onChange={setDay}
          error={fieldError(save.error, 'onDay')}
        />
        <Field
          label={off ? 'Why' : 'A word about it'}
          optional={!off}
          required={off}
          maxLength={500}
          value={note}
          onChange={setNote}
          error={fieldError(save.error, 'note')}
        />
        {save.error && !shown && <Problem error={save.error} />}
        <div className="actions">
          <Button type="submit" look="primary" busy={save.isPending}>
            Keep this step
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
