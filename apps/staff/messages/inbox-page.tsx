import { readInbox, type ThreadView } from '../../../modules/messages/inbox-contract.ts'
import { Chip } from '../../kit/chip.tsx'
import { Empty } from '../../kit/empty.tsx'
import { List, ListRow } from '../../kit/list-row.tsx'
import { Page } from '../../kit/page.tsx'
import { useRead } from '../../kit/server-state.ts'
import { Shown } from '../../kit/shown.tsx'
import { When } from '../../kit/when.tsx'
import { speaker } from './speaker.ts'
import { ThreadPart } from './thread-part.tsx'
import { UrgencyChip } from './urgency-chip.tsx'

const SECONDS = 30

const Row = ({ thread, me }: { thread: ThreadView; me: string }) => {
  const { entries, patientId, name, address, owner, ownerId, reasons, escalations, waitingSince } = thread
  const last = entries.at(-1)
  return (
    <ListRow
      title={name ?? address ?? 'Unknown'}
      href={`/staff/patients/${patientId}/messages`}
      detail={
        <>
          {reasons.length > 0 && <strong>{reasons.join(', ')}. </strong>}
          {last && `${speaker(last)}: ${last.body.slice(0, 120)}`}
        </>
      }
      aside={
        <>
          {escalations > 0 && <Chip tone="yellow">waited too long</Chip>}
          <UrgencyChip thread={thread} />
          <span className="quiet">{ownerId === me ? 'yours' : (owner ?? 'nobody’s yet')}</span>
          <When at={waitingSince ?? thread.lastAt} form="day-time" />
        </>
      }
    />
  )
}

/** Everything that came in, in one list: the most urgent first, with who has it. */
export const InboxPage = () => {
  const inbox = useRead(readInbox, {}, { refetchEverySeconds: SECONDS })
  return (
    <Page
      title="Inbox"
      lead="Everything that came in: from patients’ pages, from families, by text. What waits too long is told to everybody."
    >
      <Shown of={inbox}>
        {({ threads, me }) =>
          threads.length === 0 ? (
            <Empty title="Nothing waits">What patients and families write appears here by itself.</Empty>
          ) : (
            <div className="stack loose">
              <List label="What came in">
                {threads
                  .filter(({ patientId }) => patientId)
                  .map((thread) => (
                    <Row key={thread.id} thread={thread} me={me} />
                  ))}
              </List>
              {threads
                .filter(({ patientId }) => !patientId)
                .map((thread) => (
                  <ThreadPart key={thread.id} thread={thread} />
                ))}
            </div>
          )
        }
      </Shown>
    </Page>
  )
}
