import { ButtonLink } from '../../kit/button.tsx'
import { Paper } from '../../kit/paper.tsx'
import { useSession } from '../session.ts'
import { OneTimeLink } from './one-time-link.tsx'

/** The link of an invitation: to copy into a mail, or on paper to hand over. Shown this once. */
export const InvitationSheet = ({ name, link }: { name: string; link: string }) => {
  const practice = useSession().data?.session?.practice
  return (
    <div className="stack">
      <OneTimeLink
        link={link}
        happened={`The invitation for ${name} is ready. It is shown only now.`}
        next="Send the link to that person alone, or print it. It works once, within a week."
      />
      <Paper label="Invitation to print">
        <p>{practice?.name}</p>
        <h2>Welcome, {name}</h2>
        <p>Open this address in a browser and choose how you will sign in:</p>
        <p>
          <strong>{link}</strong>
        </p>
        <p>It works once, within a week. Nobody else may use it. Then throw this sheet away.</p>
      </Paper>
      <div className="actions">
        <ButtonLink href="/staff/people">Back to people</ButtonLink>
      </div>
    </div>
  )
}
