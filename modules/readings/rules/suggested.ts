import type { AlertRule, Goal } from '../rules-contract.ts'

const ADA = 'American Diabetes Association, Standards of Care, glycemic goals and hypoglycemia'
const CDC = 'CDC, Diabetic Ketoacidosis; our limits, for the practice to set'
const AHA_HF = 'American Heart Association, Managing Heart Failure Symptoms'
const AHA_BP = 'American Heart Association, When to Call 911 About High Blood Pressure (above 180 or 120)'
const OURS = 'Our suggestion, for the practice to set'
const GOLD = 'GOLD report: 88 to 92 % with oxygen in COPD; our limit, for the practice to set'

const rule = (
  kind: AlertRule['kind'],
  [measure, compare, limit]: [AlertRule['measure'], AlertRule['compare'], number],
  act: AlertRule['act'],
  source: string,
  days: number | null = null,
): AlertRule => ({ kind, measure, compare, limit, days, act, source })

/** Dangerous for anybody. These stand beside what was decided for her, and nobody can take them away. */
export const DANGER: readonly AlertRule[] = [
  rule('blood_pressure', ['value', 'at_least', 181], 'now', AHA_BP),
  rule('blood_pressure', ['lower', 'at_least', 121], 'now', AHA_BP),
  rule('blood_pressure', ['value', 'below', 80], 'now', OURS),
  rule('sugar', ['value', 'below', 54], 'now', ADA),
  rule('sugar', ['value', 'at_least', 300], 'now', CDC),
  rule('oxygen', ['value', 'below', 85], '911', OURS),
]

/** For an adult of whom nothing is known; it also holds until somebody has decided what to be told about her. */
export const EVERYBODY: readonly AlertRule[] = [
  rule('blood_pressure', ['value', 'below', 90], 'now', OURS),
  rule('sugar', ['value', 'below', 70], 'today', ADA),
  rule('sugar', ['value', 'at_least', 250], 'today', CDC),
  rule('oxygen', ['value', 'below', 92], 'now', OURS),
  rule('mood', ['value', 'below', 2], 'today', OURS),
]

type Suggestion = { rules: AlertRule[]; goals: Goal[] }

/** By the category of a condition that a practitioner confirmed. */
const BY_CONDITION: Record<string, Suggestion> = {
  heart_failure: {
    rules: [
      rule('weight', ['gain', 'at_least', 3], 'today', AHA_HF, 1),
      rule('weight', ['gain', 'at_least', 5], 'today', AHA_HF, 7),
    ],
    goals: [],
  },
  diabetes: { rules: [], goals: [{ kind: 'sugar', low: 80, high: 180 }] },
  hypertension: {
    rules: [
      rule('blood_pressure', ['value', 'at_least', 160], 'today', OURS),
      rule('blood_pressure', ['lower', 'at_least', 100], 'today', OURS),
    ],
    goals: [{ kind: 'blood_pressure', low: 90, high: 130 }],
  },
  copd: {
    rules: [rule('oxygen', ['value', 'below', 88], 'now', GOLD)],
    goals: [],
  },
}

const sameQuestion = (one: AlertRule, other: AlertRule) =>
  (['kind', 'measure', 'compare', 'days', 'act'] as const).every((key) => one[key] === other[key])

/** What to be told about, for these conditions: the special rule takes the place of everybody's. */
export const suggest = (categories: readonly string[]): Suggestion => {
  const known = categories.flatMap((category) => BY_CONDITION[category] ?? [])
  const special = known.flatMap(({ rules }) => rules)
  const plain = EVERYBODY.filter((one) => !special.some((other) => sameQuestion(one, other)))
  return { rules: [...special, ...plain], goals: known.flatMap(({ goals }) => goals) }
}
