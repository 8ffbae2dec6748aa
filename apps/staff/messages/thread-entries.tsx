import type { ThreadView } from '../../../modules/messages/inbox-contract.ts'
import { When } from '../../kit/when.tsx'
import './messages.css'
import { speaker } from './speaker.ts'

/** What was said, oldest first, theirs and ours told apart by place and by name. */
export const ThreadEntries = ({ entries }: Pick<ThreadView, 'entries'>) => (
  <ol className="said">
    {entries.map((entry) => (
      <li key={entry.id} className={entry.direction}>
        <p className="quiet">
          {speaker(entry)}, <When at={entry.saidAt} form="day-time" />
        </p>
        <p className="words">{entry.body}</p>
      </li>
    ))}
  </ol>
)
