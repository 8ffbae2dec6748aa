import { useState } from 'react'
import { listOutgoing } from '../../../modules/messages/contract.ts'
import { readInbox, writeTextDown } from '../../../modules/messages/inbox-contract.ts'
import { Button } from '../../kit/button.tsx'
import { Field } from '../../kit/field.tsx'
import { newId } from '../../kit/new-id.ts'
import { Notice } from '../../kit/notice.tsx'
import { Problem } from '../../kit/problem.tsx'
import { fieldError, useWrite } from '../../kit/server-state.ts'

const BECAME = {
  stopped: 'No more texts leave to this number, and those that waited are withheld.',
  started: 'Texts may leave to this number again.',
  helped: 'Help was answered.',
  thread: 'It waits in the inbox.',
}

/** A text that came to another phone, written down; it is treated as one that the gateway brings. */
export const TextCame = () => {
  const [typed, setTyped] = useState({ from: '', body: '' })
  const [id, setId] = useState(newId)
  const write = useWrite(writeTextDown, {
    invalidates: [readInbox, listOutgoing],
    onDone: () => {
      setId(newId())
      setTyped({ from: '', body: '' })
    },
  })
  return (
    <details>
      <summary>Write down a text that came in</summary>
      <div className="stack">
        <Field
          label="From which number"
          type="tel"
          value={typed.from}
          onChange={(from) => setTyped({ ...typed, from })}
          error={fieldError(write.error, 'from')}
        />
        <Field
          label="What it says"
          value={typed.body}
          onChange={(body) => setTyped({ ...typed, body })}
          error={fieldError(write.error, 'body')}
        />
        <Button
          busy={write.isPending}
          disabled={!typed.from.trim() || !typed.body.trim()}
          onClick={() => write.mutate({ id, ...typed })}
        >
          Write it down
        </Button>
        {write.data && <Notice kind="success" happened={BECAME[write.data.became]} />}
        {write.error && <Problem error={write.error} />}
      </div>
    </details>
  )
}
