import { useState } from 'react'
import { acceptInvitation } from '../../../modules/access/contract.ts'
import { Button } from '../../kit/button.tsx'
import { Problem } from '../../kit/problem.tsx'
import { useWrite } from '../../kit/server-state.ts'
import { Doorway } from './sign-in.tsx'

/** The link an administrator made. It works once, so a person presses the button and no program that follows links does. */
export const Invitation = () => {
  const [token] = useState(() => location.hash.slice(1))
  const accept = useWrite(acceptInvitation, { onDone: () => location.assign('/staff/my-sign-in') })
  return (
    <Doorway title="Welcome">
      <p>You were invited to work here. Next you choose how you will sign in.</p>
      {accept.error && <Problem error={accept.error} />}
      <div className="actions">
        <Button look="primary" busy={accept.isPending} onClick={() => accept.mutate({ token })}>
          Begin
        </Button>
      </div>
    </Doorway>
  )
}
