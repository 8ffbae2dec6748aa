import { listOutgoing } from '../../../modules/messages/contract.ts'
import { printLetters } from '../../../modules/messages/letter-contract.ts'
import type { Output } from '../../kit/api.ts'
import { Chip } from '../../kit/chip.tsx'
import { DownloadButton } from '../../kit/download-button.tsx'
import { Empty } from '../../kit/empty.tsx'
import { List, ListRow } from '../../kit/list-row.tsx'
import { Page } from '../../kit/page.tsx'
import { useRead } from '../../kit/server-state.ts'
import { Shown } from '../../kit/shown.tsx'
import { When } from '../../kit/when.tsx'
import { TextCame } from './text-came.tsx'

type Outgoing = Output<typeof listOutgoing>['messages'][number]
const CHANNELS: Record<string, string> = { mail: 'Mail', sms: 'Text', letter: 'Letter' }

const State = ({ channel, sentAt, failure, nextTryAt }: Outgoing) => {
  if (channel === 'letter') return <Chip>on paper</Chip>
  if (sentAt) return <Chip tone="green">sent</Chip>
  if (failure && !nextTryAt) return <Chip tone="red">not sent</Chip>
  if (failure) return <Chip tone="yellow">tried again</Chip>
  return nextTryAt ? <Chip>waits for morning</Chip> : <Chip>waits here</Chip>
}

const Row = (message: Outgoing) => {
  const { channel, subject, purpose, purposeId, address, body, failure, nextTryAt, writtenAt } = message
  return (
    <ListRow
      title={subject}
      detail={
        <>
          <details>
            <summary>
              {CHANNELS[channel] ?? channel}, {purpose}, to {address}
            </summary>
            <p style={{ whiteSpace: 'pre-wrap' }}>{body}</p>
          </details>
          {channel === 'letter' && (
            <DownloadButton route={printLetters} input={{ writingId: purposeId }} look="plain">
              Print
            </DownloadButton>
          )}
          {failure && <p>{failure}</p>}
          {nextTryAt && (
            <p>
              Leaves <When at={nextTryAt} form="day-time" />
            </p>
          )}
        </>
      }
      aside={
        <>
          <State {...message} />
          <When at={writtenAt} form="day-time" />
        </>
      }
    />
  )
}

/** Everything that leaves the practice, where people can look into it. */
export const Outbox = () => {
  const outgoing = useRead(listOutgoing, {})
  return (
    <Page
      title="Outbox"
      lead="What left the practice, or waits here: for its hour, for another try, or because no server is set."
    >
      <TextCame />
      <Shown of={outgoing}>
        {({ messages }) =>
          messages.length === 0 ? (
            <Empty title="Nothing yet">
              After each call, word to the patient and her family appears here.
            </Empty>
          ) : (
            <List label="Messages">
              {messages.map((message) => (
                <Row key={message.id} {...message} />
              ))}
            </List>
          )
        }
      </Shown>
    </Page>
  )
}
