import { KINDS, type Kind } from '../../../modules/readings/kinds-contract.ts'
import { ACTS, type AlertRule } from '../../../modules/readings/rules-contract.ts'
import { Button } from '../../kit/button.tsx'
import { Field } from '../../kit/field.tsx'
import { Select } from '../../kit/select.tsx'
import { typedNumber } from '../../kit/typed-number.ts'
import { ACT_WORDS, KIND_WORDS } from './reading-words.ts'

/** A rule while it is typed: numbers are text until they are numbers. */
export type TypedRule = {
  key: string
  kind: Kind
  way: 'value at_least' | 'value below' | 'lower at_least' | 'lower below' | 'gain at_least' | 'loss at_least'
  limit: string
  days: string
  act: AlertRule['act']
  source: string
}

export const typedRule = (rule: AlertRule, key: string): TypedRule => ({
  key,
  kind: rule.kind,
  way: `${rule.measure} ${rule.compare}` as TypedRule['way'],
  limit: String(rule.limit),
  days: rule.days === null ? '' : String(rule.days),
  act: rule.act,
  source: rule.source,
})

const hasDays = (way: TypedRule['way']) => way === 'gain at_least' || way === 'loss at_least'

/** The rule that was typed, or null where something is still missing. */
export const ruleOf = ({ kind, way, limit, days, act, source }: TypedRule): AlertRule | null => {
  const [measure, compare] = way.split(' ') as [AlertRule['measure'], AlertRule['compare']]
  const [number, within] = [typedNumber(limit), hasDays(way) ? typedNumber(days) : null]
  if (!number || (hasDays(way) && !within) || source.trim().length < 3) return null
  return { kind, measure, compare, limit: number, days: within, act, source: source.trim() }
}

const KIND_OPTIONS = KINDS.map((kind) => ({ value: kind, label: KIND_WORDS[kind] }))
const ACT_OPTIONS = ACTS.map((act) => ({ value: act, label: ACT_WORDS[act] }))
const WAYS: { value: TypedRule['way']; label: string; only?: Kind }[] = [
  { value: 'value at_least', label: 'is at or above' },
  { value: 'value below', label: 'is below' },
  { value: 'lower at_least', label: 'lower number at or above', only: 'blood_pressure' },
  { value: 'lower below', label: 'lower number below', only: 'blood_pressure' },
  { value: 'gain at_least', label: 'goes up by' },
  { value: 'loss at_least', label: 'goes down by' },
]

type RuleFieldsProps = { rule: TypedRule; onChange: (rule: TypedRule) => void; onRemove: () => void }

/** One rule as a sentence of fields. */
export const RuleFields = ({ rule, onChange, onRemove }: RuleFieldsProps) => {
  const set = (part: Partial<TypedRule>) => onChange({ ...rule, ...part })
  const ways = WAYS.filter(({ only }) => !only || only === rule.kind)
  return (
    <li className="rule-fields">
      <Select
        label="Tell us when"
        options={KIND_OPTIONS}
        value={rule.kind}
        onChange={(kind) => set({ kind, way: 'value at_least' })}
      />
      <Select label="How" options={ways} value={rule.way} onChange={(way) => set({ way })} />
      <Field label="Number" inputMode="decimal" value={rule.limit} onChange={(limit) => set({ limit })} />
      {hasDays(rule.way) && (
        <Field label="Within days" inputMode="numeric" value={rule.days} onChange={(days) => set({ days })} />
      )}
      <Select
        label="She is told to"
        options={ACT_OPTIONS}
        value={rule.act}
        onChange={(act) => set({ act })}
      />
      <Field label="Source, or who set it" value={rule.source} onChange={(source) => set({ source })} />
      <Button onClick={onRemove}>Remove</Button>
    </li>
  )
}
