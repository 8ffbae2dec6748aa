import { type FormEvent, useState } from 'react'
import { decideAlerts, readReadings } from '../../../modules/readings/contract.ts'
import type { Output } from '../../kit/api.ts'
import { Button } from '../../kit/button.tsx'
import { newId } from '../../kit/new-id.ts'
import { Notice } from '../../kit/notice.tsx'
import { Problem } from '../../kit/problem.tsx'
import { useWrite } from '../../kit/server-state.ts'
import { GoalFields, goalsOf, typedGoals } from './goal-fields.tsx'
import { RuleFields, ruleOf, typedRule } from './rule-fields.tsx'

type Readings = Output<typeof readReadings>
type DecideProps = { patientId: string; read: Readings; onDone: () => void }

/** All rules and goals at once, begun from what stands, or from what is suggested as long as nobody decided. */
export const DecideAlerts = ({ patientId, read, onDone }: DecideProps) => {
  const { decided, suggested } = read
  const from = decided ? read : suggested
  const [id] = useState(newId)
  const [rules, setRules] = useState(() => from.rules.map((rule) => typedRule(rule, newId())))
  const [goals, setGoals] = useState(() => typedGoals(from.goals))
  const [missing, setMissing] = useState(false)
  const save = useWrite(decideAlerts, { invalidates: [readReadings], onDone })
  const addRule = () => {
    const first = { kind: 'weight', measure: 'value', compare: 'at_least', limit: 0, days: null } as const
    setRules([...rules, { ...typedRule({ ...first, act: 'today', source: '' }, newId()), limit: '' }])
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const whole = rules.flatMap((rule) => ruleOf(rule) ?? [])
    const wanted = goalsOf(goals)
    setMissing(whole.length < rules.length || !wanted)
    if (whole.length === rules.length && wanted)
      save.mutate({ patientId, id, seen: decided?.version ?? 0, rules: whole, goals: wanted })
  }
  return (
    <form className="stack loose" onSubmit={submit}>
      <ul className="rule-list stack loose">
        {rules.map((rule, at) => (
          <RuleFields
            key={rule.key}
            rule={rule}
            onChange={(changed) => setRules(rules.with(at, changed))}
            onRemove={() => setRules(rules.toSpliced(at, 1))}
          />
        ))}
      </ul>
      <div className="actions">
        <Button onClick={addRule}>Add a rule</Button>
      </div>
      <GoalFields goals={goals} onChange={setGoals} />
      {missing && (
        <Notice
          kind="error"
          happened="Something is missing."
          next="Each rule needs its number, its days where it goes up or down, and its source. A goal needs both numbers, the smaller one first."
        />
      )}
      {save.error && <Problem error={save.error} />}
      <div className="actions">
        <Button type="submit" look="primary" busy={save.isPending}>
          These are the rules from now on
        </Button>
        <Button onClick={onDone}>Not now</Button>
      </div>
    </form>
  )
}
