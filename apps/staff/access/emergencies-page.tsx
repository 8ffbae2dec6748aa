import { type FormEvent, useState } from 'react'
import { listGlass, reviewGlass } from '../../../modules/access/glass-contract.ts'
import type { Output } from '../../kit/api.ts'
import { Button } from '../../kit/button.tsx'
import { Chip } from '../../kit/chip.tsx'
import { Choice } from '../../kit/choice.tsx'
import { Empty } from '../../kit/empty.tsx'
import { Page } from '../../kit/page.tsx'
import { Problem } from '../../kit/problem.tsx'
import { fieldError, useRead, useWrite } from '../../kit/server-state.ts'
import { Shown } from '../../kit/shown.tsx'
import { TextArea } from '../../kit/text-area.tsx'
import { When } from '../../kit/when.tsx'
import { may, useSession } from '../session.ts'
import { REASON_WORDS } from './glass-words.ts'
import { useToday } from './use-today.ts'

type Look = Output<typeof listGlass>['opened'][number]
type Finding = NonNullable<Look['review']>['finding']
const FINDINGS: Record<Finding, string> = { justified: 'It was right', not_justified: 'It was not right' }
const findings = Object.entries(FINDINGS).map(([value, label]) => ({ value: value as Finding, label }))

const Review = ({ id }: Pick<Look, 'id'>) => {
  const [finding, setFinding] = useState<Finding>()
  const [words, setWords] = useState('')
  const save = useWrite(reviewGlass, { invalidates: [listGlass] })
  const wordsNeeded = finding === 'not_justified'
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (finding) save.mutate({ id, finding, words })
  }
  return (
    <details>
      <summary>Review it</summary>
      <form className="stack" onSubmit={submit}>
        <Choice legend="What did you find?" options={findings} value={finding} onChange={setFinding} />
        <TextArea
          label={wordsNeeded ? 'What was wrong, and what will be done' : 'What you looked at'}
          optional={!wordsNeeded}
          required={wordsNeeded}
          maxLength={1000}
          error={fieldError(save.error, 'words')}
          value={words}
          onChange={setWords}
        />
        {save.error && !fieldError(save.error, 'words') && <Problem error={save.error} />}
        <div className="actions">
          <Button type="submit" look="primary" busy={save.isPending} disabled={!finding}>
            Keep this finding
          </Button>
        </div>
      </form>
    </details>
  )
}

const State = ({ look }: { look: Look }) => {
  const overdue = look.reviewDueOn < useToday()
  if (look.review)
    return (
      <Chip tone={look.review.finding === 'justified' ? 'teal' : 'red'}>
        {look.review.finding === 'justified' ? 'right' : 'not right'}
      </Chip>
    )
  return (
    <Chip tone={overdue ? 'red' : 'yellow'}>
      {overdue ? 'overdue since ' : 'review by '}
      <When at={look.reviewDueOn} form="day" />
    </Chip>
  )
}

const Ended = ({ look: { until, closedAt } }: { look: Look }) =>
  closedAt ? (
    <>
      closed by hand at <When at={closedAt} form="time" />
    </>
  ) : (
    <>
      open until <When at={until} form="time" />
    </>
  )

const Row = ({ look }: { look: Look }) => {
  const session = useSession().data?.session
  const { id, who, openedAt, patientId, reason, words, review, mine } = look
  return (
    <li className="sheet">
      <div className="row">
        <h3>
          {who}, <When at={openedAt} form="day-time" />
        </h3>
        <State look={look} />
      </div>
      <p>
        {REASON_WORDS[reason]}: “{words}”
      </p>
      <p>
        {session && may(session, 'patients.read') ? (
          <a href={`/staff/patients/${patientId}`}>The patient’s chart</a>
        ) : (
          'The patient’s name shows to a supervisor'
        )}
        , <Ended look={look} />
      </p>
      {review && (
        <p>
          <strong>
            {review.by}: {FINDINGS[review.finding]}.
          </strong>{' '}
          {review.words}
        </p>
      )}
      {!review && mine && <p>You opened this. A colleague must review it.</p>}
      {!review && !mine && <Review id={id} />}
    </li>
  )
}

const Group = ({ title, looks }: { title: string; looks: readonly Look[] }) =>
  looks.length > 0 && (
    <section className="stack">
      <h2>{title}</h2>
      <ul className="sheets" aria-label={title}>
        {looks.map((look) => (
          <Row key={look.id} look={look} />
        ))}
      </ul>
    </section>
  )

/** The oldest first where somebody must still look, so that nothing waits past its day. */
export const EmergenciesPage = () => {
  const read = useRead(listGlass, {})
  return (
    <Page
      title="Emergency looks"
      lead="Charts that somebody opened in an emergency although their role does not open them. Each is reviewed within five days, by somebody else."
    >
      <Shown of={read}>
        {({ opened }) =>
          opened.length === 0 ? (
            <Empty title="No chart was opened in an emergency">
              Whoever opens one says why. It would stand here at once, to be reviewed.
            </Empty>
          ) : (
            <div className="stack loose">
              <Group title="To review" looks={opened.filter(({ review }) => !review).toReversed()} />
              <Group title="Reviewed" looks={opened.filter(({ review }) => review)} />
            </div>
          )
        }
      </Shown>
    </Page>
  )
}
