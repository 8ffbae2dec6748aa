import { useState } from 'react'
import { approveEntry, listFlags, reviewFlag } from '../../../modules/time/contract.ts'
import type { Output } from '../../kit/api.ts'
import { Button } from '../../kit/button.tsx'
import { Chip } from '../../kit/chip.tsx'
import { Empty } from '../../kit/empty.tsx'
import { Field } from '../../kit/field.tsx'
import { List, ListRow } from '../../kit/list-row.tsx'
import { Minutes } from '../../kit/minutes.tsx'
import { newId } from '../../kit/new-id.ts'
import { Notice } from '../../kit/notice.tsx'
import { Page } from '../../kit/page.tsx'
import { Problem } from '../../kit/problem.tsx'
import { useRead, useWrite } from '../../kit/server-state.ts'
import { Shown } from '../../kit/shown.tsx'
import { When } from '../../kit/when.tsx'
import { useSession } from '../session.ts'

type Supervision = Output<typeof listFlags>
type Flag = Supervision['flags'][number]

const WORDS: Record<string, string> = {
  overlap: 'two at once',
  overnight: 'at night',
  same_day_visit: 'visit that day',
  long_day: 'long day',
  just_past_threshold: 'just past a threshold',
  even_lengths: 'even lengths',
  cloned_note: 'same words',
}

const Review = ({ flag }: { flag: Flag }) => {
  const [finding, setFinding] = useState('')
  const [id] = useState(newId)
  const save = useWrite(reviewFlag, { invalidates: [listFlags] })
  return (
    <details>
      <summary>Write what you found</summary>
      <div className="stack">
        <Field label="What you found" value={finding} onChange={setFinding} />
        <Button
          busy={save.isPending}
          disabled={finding.trim().length < 5}
          onClick={() => save.mutate({ flagId: flag.id, id, finding })}
        >
          Keep this finding
        </Button>
        {save.error && <Problem error={save.error} />}
      </div>
    </details>
  )
}

const Row = ({ flag }: { flag: Flag }) => (
  <ListRow
    title={
      <a href={`/staff/patients/${flag.patientId}/time`}>
        {flag.staff}, <When at={flag.raisedAt} form="day-time" />
      </a>
    }
    detail={
      <>
        {flag.said}
        {flag.review ? (
          <p>
            <strong>{flag.review.by}:</strong> {flag.review.finding}
          </p>
        ) : (
          <Review flag={flag} />
        )}
      </>
    }
    aside={<Chip tone={flag.review ? 'sand' : 'yellow'}>{WORDS[flag.kind] ?? flag.kind}</Chip>}
  />
)

const ByHand = ({ entries }: { entries: Supervision['byHand'] }) => {
  const approve = useWrite(approveEntry, { invalidates: [listFlags] })
  const session = useSession().data?.session
  if (entries.length === 0) return null
  return (
    <section className="stack">
      <h2>Time by hand that nobody looked at yet</h2>
      <List label="Time by hand">
        {entries.map(({ entryId, patientId, staffId, staff, from, seconds, reason }) => (
          <ListRow
            key={entryId}
            title={
              <a href={`/staff/patients/${patientId}/time`}>
                {staff}, <When at={from} form="day-time" />
              </a>
            }
            detail={
              <>
                <Minutes seconds={seconds} />: {reason}
              </>
            }
            aside={
              staffId !== session?.staff.id && (
                <Button busy={approve.isPending} onClick={() => approve.mutate({ entryId, id: newId() })}>
                  I looked; it is right
                </Button>
              )
            }
          />
        ))}
      </List>
      {approve.error && <Problem error={approve.error} />}
    </section>
  )
}

/** Time that is odd: said to its person when it was saved, looked at here by somebody else. */
export const SupervisePage = () => {
  const read = useRead(listFlags, {})
  return (
    <Page title="Odd time" lead="Odd is not wrong. Look, ask, and write down what you found.">
      <Shown of={read}>
        {({ flags, habits, byHand }) => (
          <div className="stack loose">
            {habits.map(({ staff, month, patients, justPast }) => (
              <Notice
                key={`${staff} ${month}`}
                happened={`${staff}, ${month}: ${justPast} of ${patients} sums stop within a minute past a threshold.`}
                next="Look at some of these charts together with her."
              />
            ))}
            <ByHand entries={byHand} />
            {flags.length === 0 ? (
              <Empty title="Nothing odd">
                Overlaps, nights, long days and copied notes would stand here.
              </Empty>
            ) : (
              <List label="Flags">
                {flags.map((flag) => (
                  <Row key={flag.id} flag={flag} />
                ))}
              </List>
            )}
          </div>
        )}
      </Shown>
    </Page>
  )
}
