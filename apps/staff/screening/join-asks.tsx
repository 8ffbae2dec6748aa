import { endJoinAsk, listJoinAsks } from '../../../modules/enrollment/join-contract.ts'
import type { Output } from '../../kit/api.ts'
import { CopyButton } from '../../kit/copy-button.tsx'
import { List, ListRow } from '../../kit/list-row.tsx'
import { Menu } from '../../kit/menu.tsx'
import { PhoneNumber } from '../../kit/phone-number.tsx'
import { Problem } from '../../kit/problem.tsx'
import { useRead, useWrite } from '../../kit/server-state.ts'
import { When } from '../../kit/when.tsx'

type Ask = Output<typeof listJoinAsks>['asks'][number]

const SAID = { yes: 'yes', no: 'no', unsure: 'not sure' }

const whatSheSaid = ({ twoConditions, partB, seenThisYear }: Ask['answers']) =>
  `Two conditions: ${SAID[twoConditions]} · Part B: ${SAID[partB]} · Seen here within a year: ${SAID[seenThisYear]}`

const AskRow = ({ ask }: { ask: Ask }) => {
  const ending = useWrite(endJoinAsk, { invalidates: [listJoinAsks] })
  const end = (how: 'called' | 'not_reached' | 'not_for_her') => () => ending.mutate({ id: ask.id, how })
  return (
    <ListRow
      title={ask.name}
      detail={
        <>
          <div>
            Asked <When at={ask.askedAt} form="day-time" /> · {ask.language === 'es' ? 'Spanish' : 'English'}
            {ask.bestTime && ` · Good time: ${ask.bestTime}`}
          </div>
          <div>{whatSheSaid(ask.answers)}</div>
          {ending.error && <Problem error={ending.error} />}
        </>
      }
      aside={
        <>
          <PhoneNumber number={ask.phone} verb="Call" />
          <Menu
            label="What came of it"
            actions={[
              { id: 'called', label: 'Talked with her', onPress: end('called') },
              { id: 'not_for_her', label: 'Not for her', onPress: end('not_for_her') },
              {
                id: 'not_reached',
                label: 'Could not reach her; take off the list',
                onPress: end('not_reached'),
              },
            ]}
          />
        </>
      }
    />
  )
}

/** Who read "Is this for me?" and asked to be called; and the address of that page, to hand out. */
export const JoinAsks = () => {
  const { data } = useRead(listJoinAsks, {})
  if (!data) return null
  return (
    <section className="stack">
      <h2>Asked to be called</h2>
      {data.asks.length === 0 && <p className="quiet">Nobody waits for a call.</p>}
      {data.asks.length > 0 && (
        <List label="Asked to be called">
          {data.asks.map((ask) => (
            <AskRow key={ask.id} ask={ask} />
          ))}
        </List>
      )}
      <p className="small">
        “Is this for me?” for a letter or a poster: <code>{data.address}</code>
      </p>
      <div className="actions">
        <CopyButton text={data.address} what="the address" />
      </div>
    </section>
  )
}
