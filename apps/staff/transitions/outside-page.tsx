import {
  decideOutside,
  endOutside,
  listOutside,
  type OutsideLink,
} from '../../../modules/transitions/outside-contract.ts'
import { Button } from '../../kit/button.tsx'
import { Chip } from '../../kit/chip.tsx'
import { Empty } from '../../kit/empty.tsx'
import { Problem } from '../../kit/problem.tsx'
import { useRead, useWrite } from '../../kit/server-state.ts'
import { Shown } from '../../kit/shown.tsx'
import { When } from '../../kit/when.tsx'
import { ChartFrame } from '../chart-frame.tsx'
import { useScreenValues } from '../screen-values.ts'
import { SendOutside } from './send-outside.tsx'

const again = [listOutside]
type AnswerProps = { patientId: string; answer: OutsideLink['answers'][number] }

const Answer = ({ patientId, answer }: AnswerProps) => {
  const deciding = useWrite(decideOutside, { invalidates: again })
  const decide = (decision: 'accepted' | 'declined') => () =>
    deciding.mutate({ patientId, answerId: answer.id, decision })
  return (
    <div className="stack tight">
      <p>
        <strong>{answer.name}</strong>
        {answer.npi && ` (NPI ${answer.npi})`}, <When at={answer.at} form="day-time" />:{' '}
        {answer.kind === 'acknowledged' ? 'has read the plan.' : answer.words}
      </p>
      {deciding.error && <Problem error={deciding.error} />}
      {answer.decision && <Chip tone="teal">{answer.decision}</Chip>}
      {answer.kind === 'correction' && !answer.decision && (
        <div className="actions">
          <Button onClick={decide('accepted')}>Accept; I change the plan</Button>
          <Button look="plain" onClick={decide('declined')}>
            Decline
          </Button>
        </div>
      )}
    </div>
  )
}

const Link = ({ patientId, link }: { patientId: string; link: OutsideLink }) => {
  const ending = useWrite(endOutside, { invalidates: again })
  return (
    <article className="sheet stack tight">
      <h3>{link.sentTo}</h3>
      <p className="quiet">
        {link.by}, <When at={link.madeAt} form="day" />; open until <When at={link.until} form="day" />
        {!link.isOpen && ' (ended)'}
      </p>
      {link.answers.map((answer) => (
        <Answer key={answer.id} patientId={patientId} answer={answer} />
      ))}
      {ending.error && <Problem error={ending.error} />}
      {link.isOpen && (
        <div className="actions">
          <Button onClick={() => ending.mutate({ patientId, linkId: link.id })}>
            End the link of {link.sentTo}
          </Button>
        </div>
      )}
    </article>
  )
}

/** Who outside has the plan, what they answered, and the way to send it to somebody. */
export const OutsidePage = () => {
  const { patientId = '' } = useScreenValues()
  const outside = useRead(listOutside, { patientId })
  return (
    <ChartFrame patientId={patientId} active="plan">
      <div className="stack">
        <h2>The plan outside</h2>
        <SendOutside patientId={patientId} />
        <Shown of={outside}>
          {({ links }) =>
            links.length === 0 ? (
              <Empty title="Nobody outside has it">Send it to her other doctors; they need no account.</Empty>
            ) : (
              <div className="stack">
                {links.map((link) => (
                  <Link key={link.id} patientId={patientId} link={link} />
                ))}
              </div>
            )
          }
        </Shown>
      </div>
    </ChartFrame>
  )
}
