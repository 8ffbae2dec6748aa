import type { ThreadView } from '../../../modules/messages/inbox-contract.ts'
import { When } from '../../kit/when.tsx'
import './messages.css'

const AS: Record<string, string> = { caregiver: ', caregiver', representative: ', for the patient' }

/** What was said, oldest first, theirs and ours told apart by place and by name. */
export const ThreadEntries = ({ entries }: Pick<ThreadView, 'entries'>) => (
  <ol className="said">
    {entries.map(({ id, direction, saidByKind, saidByName, body, saidAt }) => (
      <li key={id} className={direction}>
        <p className="quiet">
          {saidByName}
          {AS[saidByKind]}, <When at={saidAt} form="day-time" />
        </p>
        <p className="words">{body}</p>
      </li>
    ))}
  </ol>
)
