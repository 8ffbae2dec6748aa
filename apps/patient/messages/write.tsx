import { type FormEvent, useState } from 'react'
import { mySession } from '../../../modules/access/patient-contract.ts'
import { myMessages, writeMyMessage } from '../../../modules/messages/my-contract.ts'
import { Button } from '../../kit/button.tsx'
import { CheckRow } from '../../kit/check-row.tsx'
import { useWords } from '../../kit/language.tsx'
import { newId } from '../../kit/new-id.ts'
import { Problem } from '../../kit/problem.tsx'
import { useRead, useWrite } from '../../kit/server-state.ts'
import { TextArea } from '../../kit/text-area.tsx'
import { AtOnce } from './at-once.tsx'

/** A new message, or one more in a matter that is there. What was typed stays until it has arrived. */
export const Write = ({ threadId }: { threadId: string | null }) => {
  const t = useWords()
  const kind = useRead(mySession, {}).data?.kind
  const [typed, setTyped] = useState({ id: newId(), body: '', isPrivate: false })
  const [missing, setMissing] = useState(false)
  const send = useWrite(writeMyMessage, {
    invalidates: [myMessages],
    onDone: () => setTyped({ id: newId(), body: '', isPrivate: false }),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setMissing(!typed.body.trim())
    if (typed.body.trim()) send.mutate({ ...typed, threadId })
  }
  return (
    <form className="stack" onSubmit={submit}>
      {send.data && <AtOnce {...send.data} />}
      <TextArea
        label={t(threadId ? 'patient.messages.answer' : 'patient.messages.body')}
        error={missing && !typed.body.trim() ? t('patient.messages.empty') : undefined}
        maxLength={4000}
        rows={5}
        value={typed.body}
        onChange={(body) => setTyped({ ...typed, body })}
      />
      {!threadId && kind !== 'caregiver' && (
        <CheckRow
          label={t('patient.messages.private')}
          checked={typed.isPrivate}
          onChange={(isPrivate) => setTyped({ ...typed, isPrivate })}
        />
      )}
      {send.error && <Problem error={send.error} />}
      <div className="actions">
        <Button type="submit" look={threadId ? 'quiet' : 'primary'} busy={send.isPending}>
          {t('patient.act.send')}
        </Button>
      </div>
    </form>
  )
}
