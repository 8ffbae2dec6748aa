import { KINDS, type Kind } from '../../../modules/readings/kinds-contract.ts'
import type { Goal } from '../../../modules/readings/rules-contract.ts'
import { Field } from '../../kit/field.tsx'
import { typedNumber } from '../../kit/typed-number.ts'
import { KIND_WORDS } from './reading-words.ts'

export type TypedGoals = Record<string, { low: string; high: string }>
const WITH_GOAL = KINDS.filter((kind) => kind !== 'mood')

export const typedGoals = (goals: readonly Goal[]): TypedGoals =>
  Object.fromEntries(goals.map(({ kind, low, high }) => [kind, { low: String(low), high: String(high) }]))

/** The goals that were typed; a kind left empty has none. Null where one is half typed or the wrong way round. */
export const goalsOf = (typed: TypedGoals): Goal[] | null => {
  const goals = WITH_GOAL.flatMap((kind) => {
    const { low = '', high = '' } = typed[kind] ?? {}
    return low.trim() || high.trim() ? [{ kind, low: typedNumber(low), high: typedNumber(high) }] : []
  })
  const whole = goals.flatMap(({ kind, low, high }) =>
    low !== null && high !== null && low < high ? [{ kind, low, high }] : [],
  )
  return whole.length === goals.length ? whole : null
}

type GoalFieldsProps = { goals: TypedGoals; onChange: (goals: TypedGoals) => void }

/** From where to where each number is wanted: the band in the patient's picture. */
export const GoalFields = ({ goals, onChange }: GoalFieldsProps) => {
  const set = (kind: Kind, part: 'low' | 'high') => (value: string) =>
    onChange({ ...goals, [kind]: { low: '', high: '', ...goals[kind], [part]: value } })
  return (
    <fieldset className="choice field">
      <legend>Where it is wanted (leave empty for none; weight in pounds)</legend>
      <div className="rule-fields">
        {WITH_GOAL.map((kind) => (
          <div key={kind} className="stack tight">
            <Field
              label={`${KIND_WORDS[kind]} from`}
              inputMode="decimal"
              value={goals[kind]?.low ?? ''}
              onChange={set(kind, 'low')}
            />
            <Field
              label={`${KIND_WORDS[kind]} to`}
              inputMode="decimal"
              value={goals[kind]?.high ?? ''}
              onChange={set(kind, 'high')}
            />
          </div>
        ))}
      </div>
    </fieldset>
  )
}
