import { endOtherSessions, mySignIn } from '../../../modules/access/my-sign-in-contract.ts'
import type { Output } from '../../kit/api.ts'
import { Button } from '../../kit/button.tsx'
import { Chip } from '../../kit/chip.tsx'
import { List, ListRow } from '../../kit/list-row.tsx'
import { Problem } from '../../kit/problem.tsx'
import { useWrite } from '../../kit/server-state.ts'
import { When } from '../../kit/when.tsx'

const BROWSERS = ['Edg', 'Firefox', 'Chrome', 'Safari']
const SYSTEMS = ['iPhone', 'iPad', 'Android', 'Windows', 'Mac OS', 'Linux']
const named = (names: string[], agent: string, other: string) =>
  names.find((name) => agent.includes(name))?.replace('Edg', 'Edge') ?? other

/** Enough of a browser's own words to know one's own machine again. */
const deviceOf = (agent: string) =>
  `${named(BROWSERS, agent, 'A browser')} on ${named(SYSTEMS, agent, 'an unknown device')}`

/** Where I am signed in now; what I do not know again I end. */
export const SessionsPart = ({ sessions }: Pick<Output<typeof mySignIn>, 'sessions'>) => {
  const end = useWrite(endOtherSessions, { invalidates: [mySignIn] })
  return (
    <section className="stack">
      <h2>Where you are signed in</h2>
      <List label="Sign-ins">
        {sessions.map(({ id, here, agent, how, startedAt, seenAt }) => (
          <ListRow
            key={id}
            title={deviceOf(agent)}
            detail={
              <>
                by {how} on <When at={startedAt} form="day-time" />, last used{' '}
                <When at={seenAt} form="day-time" />
              </>
            }
            aside={
              here ? (
                <Chip tone="green">here</Chip>
              ) : (
                <Button busy={end.isPending} onClick={() => end.mutate({ sessionId: id })}>
                  End this one
                </Button>
              )
            }
          />
        ))}
      </List>
      {sessions.length > 1 && (
        <div className="actions">
          <Button look="danger" busy={end.isPending} onClick={() => end.mutate({ sessionId: null })}>
            End all others
          </Button>
        </div>
      )}
      {end.error && <Problem error={end.error} />}
    </section>
  )
}
