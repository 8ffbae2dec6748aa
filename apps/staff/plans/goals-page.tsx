import { type FollowedGoal, readGoals } from '../../../modules/plans/goals-contract.ts'
import { ButtonLink } from '../../kit/button.tsx'
import { Chip } from '../../kit/chip.tsx'
import { Empty } from '../../kit/empty.tsx'
import { useRead } from '../../kit/server-state.ts'
import { Shown } from '../../kit/shown.tsx'
import { When } from '../../kit/when.tsx'
import { ChartFrame } from '../chart-frame.tsx'
import { useScreenValues } from '../screen-values.ts'
import { GoalTrend } from './goal-trend.tsx'
import { SAID_BY, scoreWords, targetWords } from './goal-words.ts'
import { WriteAttainment } from './write-attainment.tsx'
import './plans.css'

const saidByWords = (who: string) => SAID_BY.find(({ value }) => value === who)?.label

const Attainments = ({ attainments }: Pick<FollowedGoal, 'attainments'>) => (
  <ul className="stack tight">
    {attainments.map(({ id, score, words, saidBy, saidOn, setBy }) => (
      <li key={id}>
        <When at={saidOn} form="day" />: <strong>{scoreWords(score)}</strong>. “{words}”{' '}
        <span className="quiet">
          said by {saidByWords(saidBy)}, kept by {setBy}
        </span>
      </li>
    ))}
  </ul>
)

const Goal = ({ patientId, followed }: { patientId: string; followed: FollowedGoal }) => {
  const { goal, measured, checkDue, attainments } = followed
  return (
    <section className="stack plan-section">
      <h2>
        {goal.text} {checkDue && <Chip tone="teal">Look now</Chip>}
      </h2>
      <p className="quiet">
        {[goal.measure, targetWords(goal)].filter(Boolean).join(': ')}
        {goal.dueOn && (
          <>
            {' '}
            by <When at={goal.dueOn} form="day" />
          </>
        )}
        {goal.nextCheckOn && (
          <>
            ; next look <When at={goal.nextCheckOn} form="day" />
          </>
        )}
      </p>
      {measured && <GoalTrend goal={goal} measured={measured} />}
      {attainments.length > 0 && <Attainments attainments={attainments} />}
      <WriteAttainment patientId={patientId} goal={goal} />
    </section>
  )
}

/** Her goals and what came of each. */
export const GoalsPage = () => {
  const { patientId = '' } = useScreenValues()
  const goals = useRead(readGoals, { patientId })
  return (
    <ChartFrame patientId={patientId} active="plan">
      <Shown of={goals}>
        {({ goals: all }) =>
          all.length === 0 ? (
            <Empty
              title="No goals yet"
              action={<ButtonLink href={`/staff/patients/${patientId}/plan`}>The plan</ButtonLink>}
            >
              Goals are written in the plan; what came of them stands here.
            </Empty>
          ) : (
            <div className="stack loose">
              {all.map((followed) => (
                <Goal key={followed.goal.id} patientId={patientId} followed={followed} />
              ))}
            </div>
          )
        }
      </Shown>
    </ChartFrame>
  )
}
