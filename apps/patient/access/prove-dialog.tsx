import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { mySession } from '../../../modules/access/patient-contract.ts'
import { proveMyself } from '../../../modules/patients/sign-in-contract.ts'
import { call, RefusalError } from '../../kit/api.ts'
import { Button } from '../../kit/button.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import { Field } from '../../kit/field.tsx'
import { useWords } from '../../kit/language.tsx'
import { Notice } from '../../kit/notice.tsx'
import { useWrite } from '../../kit/server-state.ts'
import { useProof } from '../../kit/use-proof.ts'
import { Refused } from '../refused.tsx'

/** The server ends the visit at the fifth wrong try; only by asking it do we know. */
const isOver = async (): Promise<boolean> => {
  try {
    await call(mySession, {})
    return false
  } catch (error) {
    return error instanceof RefusalError && error.status === 401
  }
}

type AskProps = { onProved: () => void; onOver: () => void }

const AskBirthDate = ({ onProved, onOver }: AskProps) => {
  const t = useWords()
  const [birthDate, setBirthDate] = useState('')
  const proving = useWrite(proveMyself, {
    onDone: async ({ proved }) => {
      if (proved) onProved()
      else if (await isOver()) onOver()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    proving.mutate({ birthDate })
  }
  return (
    <form className="stack" onSubmit={submit}>
      <p>{t('patient.prove.lead')}</p>
      {proving.error && <Refused error={proving.error} />}
      {proving.data?.proved === false && <Notice kind="error" happened={t('patient.entry.wrongDate')} />}
      <Field
        label={t('patient.entry.birthDate')}
        type="date"
        autoComplete="bday"
        required
        value={birthDate}
        onChange={setBirthDate}
      />
      <div className="actions">
        <Button type="submit" look="primary" busy={proving.isPending}>
          {t('patient.prove.me')}
        </Button>
      </div>
    </form>
  )
}

const Over = () => {
  const t = useWords()
  const client = useQueryClient()
  const leave = () => void client.resetQueries({ queryKey: [mySession.id] })
  return (
    <div className="stack">
      <Notice happened={t('patient.prove.closed')} />
      <div className="actions">
        <Button look="primary" onClick={leave}>
          {t('patient.prove.openAgain')}
        </Button>
      </div>
    </div>
  )
}

/** Before something grave: the birth date once more, then what she pressed goes on by itself. */
export const ProveDialog = () => {
  const t = useWords()
  const client = useQueryClient()
  const [state, setState] = useState<'closed' | 'asking' | 'over'>('closed')
  const settle = useProof(() => setState('asking'))
  const close = (proved: boolean) => {
    if (state === 'over') void client.resetQueries({ queryKey: [mySession.id] })
    setState('closed')
    settle(proved)
  }
  return (
    <Dialog open={state !== 'closed'} onClose={() => close(false)} title={t('patient.prove.title')}>
      {state === 'over' ? (
        <Over />
      ) : (
        <AskBirthDate onProved={() => close(true)} onOver={() => setState('over')} />
      )}
    </Dialog>
  )
}
