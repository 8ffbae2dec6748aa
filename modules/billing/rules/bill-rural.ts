import { lastDayOf } from './calendar-days.ts'
import type { CodeUnits, FamilyOutcome } from './families/family.ts'
import type { MonthFacts } from './month-facts.ts'
import type { FamilyName } from './parameters/codes.ts'
import { type RuralRule, rural } from './parameters/rural.ts'

export type RuralBilling = { outcomes: FamilyOutcome[]; alternatives: CodeUnits[][] }

export function ruralRule(facts: MonthFacts): RuralRule | null {
  const isRural = facts.practiceType === 'rhc' || facts.practiceType === 'fqhc'
  return isRural ? rural.on('rural_billing', lastDayOf(facts.month)) : null
}

/** Turns individual codes into G0511 and G0512 where the date, or the clinic's choice in 2025, says so. */
export function billRural(outcomes: FamilyOutcome[], facts: MonthFacts): RuralBilling {
  const rule = ruralRule(facts)
  if (!rule) return { outcomes, alternatives: [] }
  const withCollaborative = isBundled(rule.collaborative, facts)
    ? bundle(outcomes, ['collaborative'], 'G0512', false)
    : outcomes
  const bundled = bundle(withCollaborative, rule.general, 'G0511', rule.many)
  if (rule.mode === 'bundled') return { outcomes: bundled, alternatives: [] }
  if (rule.mode === 'individual') return { outcomes: retired(withCollaborative, facts), alternatives: [] }
  if (facts.election === 'g0511_transition')
    return { outcomes: bundled, alternatives: setOf(withCollaborative, rule.general) }
  const alternatives = setOf(bundled, ['rural-general'])
  if (facts.election === 'individual_codes' || alternatives.length === 0)
    return { outcomes: withCollaborative, alternatives }
  return undecided(withCollaborative, rule, alternatives)
}

function isBundled(mode: RuralRule['mode'], facts: MonthFacts): boolean {
  return mode === 'bundled' || (mode === 'choice' && facts.election === 'g0511_transition')
}

function bundle(
  outcomes: FamilyOutcome[],
  families: FamilyName[],
  code: string,
  many: boolean,
): FamilyOutcome[] {
  const inside = outcomes.filter((one) => families.includes(one.family))
  if (inside.length === 0) return outcomes
  const services = inside.filter((one) => one.units.length > 0).length
  const units = services > 0 ? [{ code, units: many ? services : 1 }] : []
  // Add-ons and their dates mean nothing inside the bundle.
  const kept = (name: string) => !/^(CODE_NOT_EFFECTIVE|UNIT_CAP|VERIFY_MUE)_/.test(name)
  const one: FamilyOutcome = {
    family: code === 'G0512' ? 'rural-collaborative' : 'rural-general',
    units,
    denials: inside.flatMap((outcome) => outcome.denials).filter(kept),
    warnings: inside.flatMap((outcome) => outcome.warnings).filter(kept),
    ...(inside[0]?.clock ? { clock: inside[0].clock } : {}),
  }
  return [one, ...outcomes.filter((outcome) => !families.includes(outcome.family))]
}

function setOf(outcomes: FamilyOutcome[], families: FamilyName[]): CodeUnits[][] {
  const units = outcomes.filter((one) => families.includes(one.family)).flatMap((one) => one.units)
  return units.length > 0 ? [units] : []
}

function retired(outcomes: FamilyOutcome[], facts: MonthFacts): FamilyOutcome[] {
  if (facts.election !== 'g0511_transition') return outcomes
  const [first, ...rest] = outcomes
  return first ? [{ ...first, denials: [...first.denials, 'CODE_RETIRED_G0511'] }, ...rest] : outcomes
}

function undecided(outcomes: FamilyOutcome[], rule: RuralRule, alternatives: CodeUnits[][]): RuralBilling {
  const waiting = outcomes.map((one) => {
    const open = rule.general.includes(one.family) && one.units.length > 0
    return open ? { ...one, units: [], denials: [...one.denials, 'ELECTION_REQUIRED'], warnings: [] } : one
  })
  return { outcomes: waiting, alternatives: [...setOf(outcomes, rule.general), ...alternatives] }
}
