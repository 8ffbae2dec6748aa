import { listOutgoing } from '../../../modules/messages/contract.ts'
import { Chip } from '../../kit/chip.tsx'
import { Empty } from '../../kit/empty.tsx'
import { List, ListRow } from '../../kit/list-row.tsx'
import { Page } from '../../kit/page.tsx'
import { useRead } from '../../kit/server-state.ts'
import { Shown } from '../../kit/shown.tsx'
import { When } from '../../kit/when.tsx'

/** Everything that leaves the practice, where people can look into it. */
export const Outbox = () => {
  const outgoing = useRead(listOutgoing, {})
  return (
    <Page title="Outbox" lead="What left the practice, or waits here because no mail server is set.">
      <Shown of={outgoing}>
        {({ messages }) =>
          messages.length === 0 ? (
            <Empty title="Nothing yet">
              After each call, word to the patient and her family appears here.
            </Empty>
          ) : (
            <List label="Messages">
              {messages.map(({ id, subject, address, body, writtenAt, sentAt, purpose }) => (
                <ListRow
                  key={id}
                  title={subject}
                  detail={
                    <details>
                      <summary>
                        {purpose}, to {address}
                      </summary>
                      <p style={{ whiteSpace: 'pre-wrap' }}>{body}</p>
                    </details>
                  }
                  aside={
                    <>
                      {sentAt ? <Chip tone="green">sent</Chip> : <Chip>waits here</Chip>}
                      <When at={writtenAt} form="day-time" />
                    </>
                  }
                />
              ))}
            </List>
          )
        }
      </Shown>
    </Page>
  )
}
