import { useState } from 'react'
import {
  endThread,
  handOver,
  readInbox,
  readThreads,
  type ThreadView,
} from '../../../modules/messages/inbox-contract.ts'
import { listStaff } from '../../../modules/practice/contract.ts'
import { Button } from '../../kit/button.tsx'
import { Problem } from '../../kit/problem.tsx'
import { Select } from '../../kit/select.tsx'
import { useRead, useWrite } from '../../kit/server-state.ts'
import { useSession } from '../session.ts'

export const READ_AGAIN = [readInbox, readThreads]

const HandOver = ({ thread }: { thread: ThreadView }) => {
  const people = useRead(listStaff, {}).data?.staff ?? []
  const [to, setTo] = useState('')
  const give = useWrite(handOver, { invalidates: READ_AGAIN, onDone: () => setTo('') })
  const others = people.filter(({ id }) => id !== thread.ownerId)
  return (
    <details>
      <summary>Hand over</summary>
      <div className="stack">
        <Select
          label="To whom"
          prompt="Choose a colleague"
          options={others.map(({ id, name }) => ({ value: id, label: name }))}
          value={to}
          onChange={setTo}
        />
        <Button
          busy={give.isPending}
          disabled={!to}
          onClick={() => give.mutate({ threadId: thread.id, version: thread.version, staffId: to })}
        >
          Hand over
        </Button>
        {give.error && <Problem error={give.error} />}
      </div>
    </details>
  )
}

/** What can be done with a matter beside answering it. */
export const ThreadActs = ({ thread }: { thread: ThreadView }) => {
  const me = useSession().data?.session?.staff.id
  const take = useWrite(handOver, { invalidates: READ_AGAIN })
  const end = useWrite(endThread, { invalidates: READ_AGAIN })
  const seen = { threadId: thread.id, version: thread.version }
  return (
    <div className="stack tight">
      <div className="actions">
        {me && thread.ownerId !== me && (
          <Button busy={take.isPending} onClick={() => take.mutate({ ...seen, staffId: me })}>
            Take it
          </Button>
        )}
        {!thread.endedAt && (
          <Button busy={end.isPending} onClick={() => end.mutate(seen)}>
            End it
          </Button>
        )}
      </div>
      <HandOver thread={thread} />
      {(take.error ?? end.error) && <Problem error={take.error ?? end.error} />}
    </div>
  )
}
