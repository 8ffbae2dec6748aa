import { useState } from 'react'
import { answerThread, type ThreadView } from '../../../modules/messages/inbox-contract.ts'
import { Button } from '../../kit/button.tsx'
import { newId } from '../../kit/new-id.ts'
import { Problem } from '../../kit/problem.tsx'
import { fieldError, useWrite } from '../../kit/server-state.ts'
import { TextArea } from '../../kit/text-area.tsx'
import { READ_AGAIN } from './thread-acts.tsx'

/** The answer stands on her page; mail or text says only that it is there. */
export const AnswerForm = ({ thread }: { thread: ThreadView }) => {
  const [id, setId] = useState(newId)
  const [body, setBody] = useState('')
  const send = useWrite(answerThread, {
    invalidates: READ_AGAIN,
    onDone: () => {
      setId(newId())
      setBody('')
    },
  })
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        if (body.trim()) send.mutate({ threadId: thread.id, version: thread.version, id, body })
      }}
    >
      <TextArea
        label="Answer"
        hint="Stands on the patient’s page. The mail or text about it says only who wrote, nothing of health."
        maxLength={4000}
        value={body}
        onChange={setBody}
        error={fieldError(send.error, 'body')}
      />
      <div className="actions">
        <Button type="submit" look="primary" busy={send.isPending}>
          Send the answer
        </Button>
      </div>
      {send.error && <Problem error={send.error} />}
    </form>
  )
}
