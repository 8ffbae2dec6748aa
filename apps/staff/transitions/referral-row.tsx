import { useState } from 'react'
import type { ReferralView } from '../../../modules/transitions/referral-contract.ts'
import { Button } from '../../kit/button.tsx'
import { Chip } from '../../kit/chip.tsx'
import { ListRow } from '../../kit/list-row.tsx'
import { When } from '../../kit/when.tsx'
import { may, useSession } from '../session.ts'
import { NEED, SENT, STEP } from './referral-words.ts'
import { StepReferral } from './step-referral.tsx'

const Next = ({ next }: { next: ReferralView['next'] }) =>
  next ? (
    <Chip tone={next.isOverdue ? 'red' : 'sand'}>
      next: {STEP[next.step].toLowerCase()}, {next.isOverdue ? 'was due ' : 'due '}
      <When at={next.dueOn} form="day" />
    </Chip>
  ) : (
    <Chip tone="teal">closed</Chip>
  )

const Done = ({ steps }: Pick<ReferralView, 'steps'>) => (
  <ul className="stack tight">
    {steps.map(({ step, onDay, by, note }) => (
      <li key={step}>
        {STEP[step]} <When at={onDay} form="day" />, {by}
        {note && `. ${note}`}
      </li>
    ))}
  </ul>
)

/** One loop: to whom, what for, what was done, and what comes next by when. */
export const ReferralRow = ({ one, named }: { one: ReferralView; named: boolean }) => {
  const [stepping, setStepping] = useState(false)
  const { data } = useSession()
  const mayWrite = data?.session && may(data.session, 'transitions.write')
  const title = named ? `${one.patientName}: ${one.sentTo}` : one.sentTo
  return (
    <ListRow
      title={named ? <a href={`/staff/patients/${one.patientId}/referrals`}>{title}</a> : title}
      detail={
        <>
          {one.need && `${NEED[one.need]}. `}
          {one.why} · {SENT[one.how].toLowerCase()} · {one.madeBy}
          {one.steps.length > 0 && <Done steps={one.steps} />}
          {stepping && <StepReferral one={one} onClose={() => setStepping(false)} />}
        </>
      }
      aside={
        <>
          <Next next={one.next} />
          {mayWrite && one.next && <Button onClick={() => setStepping(true)}>{STEP[one.next.step]}</Button>}
        </>
      }
    />
  )
}
