import { localDate } from '../../platform/clock.ts'
import { type Context, staff } from '../../platform/context.ts'
import { found, refuse } from '../../platform/refusal.ts'
import type { Input, Output } from '../../platform/route.ts'
import { readCard } from '../patients/index.ts'
import { readStaffNames } from '../practice/index.ts'
import { readFacts } from '../record/index.ts'
import { addAttainment, readAttainments } from './goal-store.ts'
import type { Attainment, FollowedGoal, readGoals, writeAttainment } from './goals-contract.ts'
import { MEASURES } from './measures-contract.ts'
import type { PlanGoal } from './plan-content.ts'
import { pointsOf, type Result, targetIn } from './rules/goal-points.ts'
import { bandOf, isReached, wayOf } from './rules/goal-progress.ts'
import { readDraft, readNewestSigned } from './store.ts'

/** The goals as they stand now: in the draft, else in what was signed last. */
const goalsOf = async ({ tx }: Context, patientId: string): Promise<PlanGoal[]> =>
  ((await readDraft(tx, patientId)) ?? (await readNewestSigned(tx, patientId)))?.content.goals ?? []

const measuredFor = (goal: PlanGoal, results: readonly Result[]): FollowedGoal['measured'] => {
  if (goal.measuredBy === '') return null
  const { name, unit } = MEASURES[goal.measuredBy]
  const { points, leftOut } = pointsOf(goal.measuredBy, results)
  const target = targetIn(goal.measuredBy, goal.target)
  const last = points.at(-1)
  const reached = last ? isReached(target, last.value) : null
  return {
    name,
    unit,
    points,
    leftOut,
    reached,
    way: wayOf(target, points),
    band: bandOf(target, points),
  }
}

export const follow = async (
  context: Context,
  { patientId }: Input<typeof readGoals>,
): Promise<Output<typeof readGoals>> => {
  const { tx, now, practice } = context
  found(await readCard(tx, patientId))
  const today = localDate(now, practice.timeZone)
  const results = (await readFacts(tx, patientId, ['result', 'vital'])).map((fact) => ({
    ...fact,
    valueNumber: fact.valueNumber === null ? null : Number(fact.valueNumber),
  }))
  const nameOf = await readStaffNames(tx)
  const said = await readAttainments(tx, patientId)
  return {
    goals: (await goalsOf(context, patientId)).map((goal) => ({
      goal,
      measured: measuredFor(goal, results),
      checkDue: goal.status === 'active' && goal.nextCheckOn !== null && goal.nextCheckOn <= today,
      attainments: said
        .filter(({ goalId }) => goalId === goal.id)
        .map(({ goalId: _, setBy, saidBy, ...one }) => ({
          ...one,
          saidBy: saidBy as Attainment['saidBy'],
          setBy: nameOf(setBy),
        })),
    })),
  }
}

/** Kept as it was said; a later look is a new row beside it. */
export const keepAttainment = async (context: Context, given: Input<typeof writeAttainment>) => {
  const { tx, now, practice } = context
  const { patientId, goalId } = given
  found(await readCard(tx, patientId))
  const goal = found((await goalsOf(context, patientId)).find(({ id }) => id === goalId))
  if (given.saidOn > localDate(now, practice.timeZone))
    refuse('IN_FUTURE', 'This day is still to come. Write the day on which it was said.', { field: 'saidOn' })
  await addAttainment(tx, {
    ...given,
    practiceId: practice.id,
    goal: goal.text,
    setBy: staff(context).id,
    setAt: now,
  })
  return { ok: true as const }
}
