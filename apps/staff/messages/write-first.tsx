import { useState } from 'react'
import { writeToPatient } from '../../../modules/messages/inbox-contract.ts'
import { Button } from '../../kit/button.tsx'
import { newId } from '../../kit/new-id.ts'
import { Problem } from '../../kit/problem.tsx'
import { fieldError, useWrite } from '../../kit/server-state.ts'
import { TextArea } from '../../kit/text-area.tsx'
import { READ_AGAIN } from './thread-acts.tsx'

/** A first word to the patient. */
export const WriteFirst = ({ patientId }: { patientId: string }) => {
  const [id, setId] = useState(newId)
  const [body, setBody] = useState('')
  const send = useWrite(writeToPatient, {
    invalidates: READ_AGAIN,
    onDone: () => {
      setId(newId())
      setBody('')
    },
  })
  return (
    <details>
      <summary>Write a new message</summary>
      <div className="stack">
        <TextArea
          label="Message"
          hint="Short sentences. It stands on the patient’s page; caregivers to whom messages are shared read it too."
          maxLength={4000}
          value={body}
          onChange={setBody}
          error={fieldError(send.error, 'body')}
        />
        <Button
          busy={send.isPending}
          disabled={!body.trim()}
          onClick={() => send.mutate({ patientId, id, body })}
        >
          Send
        </Button>
        {send.error && <Problem error={send.error} />}
      </div>
    </details>
  )
}
