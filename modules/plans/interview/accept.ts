import { addDays, type IsoDate } from '../../../platform/clock.ts'
import { type PlanContent, planContent } from '../plan-content.ts'
import type { Suggestion } from './suggest.ts'

const DAYS_TO_DO = 30
const idOf = ({ key }: Suggestion) => `interview:${key}`.slice(0, 80)

const withAnswer = (content: PlanContent, { into, value }: Suggestion, today: IsoDate): PlanContent => {
  if (into === 'whatMatters') return { ...content, whatMatters: value }
  const field = into?.split('.')[1]
  return field ? { ...content, home: { ...content.home, [field]: value, checkedOn: today } } : content
}

/** A barrier goes to the goals of its problem; without a problem, to every goal that is still worked on. */
const withBarrier = (content: PlanContent, { says, problemId }: Suggestion): PlanContent => {
  const text = says.slice(0, 300)
  const [first] = content.goals.filter(
    (goal) => goal.status === 'active' && (!problemId || goal.problemId === problemId),
  )
  return {
    ...content,
    goals: content.goals.map((goal) =>
      goal === first && !goal.barriers.includes(text)
        ? { ...goal, barriers: [...goal.barriers, text] }
        : goal,
    ),
  }
}

const withStep = (content: PlanContent, suggestion: Suggestion, today: IsoDate): PlanContent => {
  const id = idOf(suggestion)
  if (content.interventions.some((one) => one.id === id)) return content
  const { says, role, every, problemId } = suggestion
  const step = { id, problemId, text: says.slice(0, 300), role, every, dueOn: addDays(today, DAYS_TO_DO) }
  return planContent.parse({ ...content, interventions: [...content.interventions, step] })
}

/** The draft with an accepted suggestion in it; accepted twice, it stands there once. */
export const accept = (content: PlanContent, suggestion: Suggestion, today: IsoDate): PlanContent =>
  suggestion.kind === 'answer'
    ? withAnswer(content, suggestion, today)
    : suggestion.kind === 'barrier'
      ? withBarrier(content, suggestion)
      : withStep(content, suggestion, today)
