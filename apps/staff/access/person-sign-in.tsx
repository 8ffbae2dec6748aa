import { useState } from 'react'
import {
  endPerson,
  inviteAgain,
  listPeople,
  type Person,
  signOutPerson,
} from '../../../modules/access/people-contract.ts'
import { Button } from '../../kit/button.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import { Notice } from '../../kit/notice.tsx'
import { Problem } from '../../kit/problem.tsx'
import { useWrite } from '../../kit/server-state.ts'
import { InvitationSheet } from './invitation-sheet.tsx'

type PartProps = { person: Person }
const again = [listPeople]

const SignOut = ({ person: { id, name, signedIn } }: PartProps) => {
  const end = useWrite(signOutPerson, { invalidates: again })
  if (signedIn === 0 && !end.data) return null
  return (
    <>
      <p>Lost a phone, or left a screen open somewhere? Sign that person out; drafts stay.</p>
      {end.data ? (
        <Notice kind="success" happened={`${name} was signed out everywhere.`} />
      ) : (
        <div className="actions">
          <Button busy={end.isPending} onClick={() => end.mutate({ id })}>
            Sign {name} out everywhere
          </Button>
        </div>
      )}
      {end.error && <Problem error={end.error} />}
    </>
  )
}

const StartOver = ({ person: { id, name } }: PartProps) => {
  const [asking, setAsking] = useState(false)
  const invite = useWrite(inviteAgain, { invalidates: again, onDone: () => setAsking(false) })
  return (
    <>
      <p>Lost everything to sign in with? A new invitation replaces it.</p>
      <div className="actions">
        <Button onClick={() => setAsking(true)}>Invite {name} again…</Button>
      </div>
      {invite.data && <InvitationSheet name={name} link={invite.data.link} />}
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={`Invite ${name} again?`}
        actions={
          <>
            <Button look="primary" busy={invite.isPending} onClick={() => invite.mutate({ id })}>
              Make a new invitation
            </Button>
            <Button onClick={() => setAsking(false)}>Not now</Button>
          </>
        }
      >
        <p>
          The password, passkeys, app and recovery codes of {name} end now, and every open sign-in. Roles and
          everything written stay. Make sure that it is really {name} who asks.
        </p>
        {invite.error && <Problem error={invite.error} />}
      </Dialog>
    </>
  )
}

const Leave = ({ person: { id, name } }: PartProps) => {
  const [asking, setAsking] = useState(false)
  const end = useWrite(endPerson, { invalidates: again, onDone: () => setAsking(false) })
  return (
    <section className="stack">
      <h2>Leaving</h2>
      <div className="actions">
        <Button look="danger" onClick={() => setAsking(true)}>
          {name} does not work here any more…
        </Button>
      </div>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={`End ${name}’s work here?`}
        actions={
          <>
            <Button look="danger" busy={end.isPending} onClick={() => end.mutate({ id })}>
              End {name}’s work here
            </Button>
            <Button onClick={() => setAsking(false)}>Not now</Button>
          </>
        }
      >
        <p>
          {name} is signed out everywhere now and cannot sign in again. What {name} did stays in the record
          under this name. This is not undone by a button: whoever comes back gets a new invitation.
        </p>
        {end.error && <Problem error={end.error} />}
      </Dialog>
    </section>
  )
}

/** What an administrator does for somebody who lost a phone, lost everything, or left. */
export const PersonSignIn = ({ person }: PartProps) => (
  <>
    <section className="stack">
      <h2>Signing in</h2>
      <SignOut person={person} />
      <StartOver person={person} />
    </section>
    <Leave person={person} />
  </>
)
