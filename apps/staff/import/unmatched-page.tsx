import { useState } from 'react'
import { listUnmatched } from '../../../modules/interop/feed-contract.ts'
import { Button } from '../../kit/button.tsx'
import { Empty } from '../../kit/empty.tsx'
import { List, ListRow } from '../../kit/list-row.tsx'
import { Page } from '../../kit/page.tsx'
import { useRead } from '../../kit/server-state.ts'
import { Shown } from '../../kit/shown.tsx'
import { When } from '../../kit/when.tsx'
import { AdtFilePart } from './adt-file-part.tsx'
import { MatchNotice, type Waiting } from './match-notice.tsx'

const EVENTS = { admitted: 'admitted to', discharged: 'discharged from', changed: 'changed at' } as const

const Row = ({ one, onMatch }: { one: Waiting; onMatch: () => void }) => (
  <ListRow
    title={one.name}
    detail={
      <>
        born <When at={one.birthDate} form="day" /> · {EVENTS[one.event]} {one.facility},{' '}
        <When at={one.happenedAt} form="day-time" /> · {one.reason}
      </>
    }
    aside={<Button onClick={onMatch}>Say who it is</Button>}
  />
)

/** What a hospital sent about people whom nobody matched yet: nothing is guessed, and nothing is lost. */
export const UnmatchedPage = () => {
  const [matching, setMatching] = useState<Waiting>()
  const list = useRead(listUnmatched, {}, { refetchEverySeconds: 60 })
  return (
    <Page
      title="Hospital notices"
      lead="About people we could not be sure of. Say who it is, and the next one is known."
    >
      <AdtFilePart />
      <Shown of={list}>
        {({ notices }) =>
          notices.length === 0 ? (
            <Empty title="Nothing waits">
              A notice about somebody we do not know by number appears here.
            </Empty>
          ) : (
            <List label="Hospital notices">
              {notices.map((one) => (
                <Row key={one.id} one={one} onMatch={() => setMatching(one)} />
              ))}
            </List>
          )
        }
      </Shown>
      {matching && <MatchNotice one={matching} onClose={() => setMatching(undefined)} />}
    </Page>
  )
}
