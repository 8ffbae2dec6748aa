import { ccmComplex } from './families/ccm-complex.ts'
import { ccmPractitioner } from './families/ccm-practitioner.ts'
import { ccmStaff } from './families/ccm-staff.ts'
import { behindGates, type FamilyOutcome, type MonthContext } from './families/family.ts'
import { passGates } from './gates/gate.ts'
import { ccmGates } from './gates/table.ts'
import type { Election, MonthFacts } from './month-facts.ts'
import { programOf } from './program-of.ts'

/** The one CCM family the month is billed under, and the other families its facts would support. */
export type ElectedFamily = { outcome: FamilyOutcome; others: FamilyOutcome[] }

const ccmElections: Election[] = [
  'non_complex',
  'staff_family',
  'complex',
  'physician_personal',
  'individual_codes',
  'g0511_transition',
]

/**
 * The practitioner elects; the software never picks the better paid. A complex month that is refused stays in the
 * staff family, one tier lower, on the same minutes. Leaving the practitioner family needs a new election.
 */
export function electCcm(context: MonthContext, tiersMatter: boolean): ElectedFamily {
  const families = {
    staff: ccmStaff(context),
    complex: ccmComplex(context),
    practitioner: ccmPractitioner(context),
  }
  const supported = Object.values(families).filter((one) => one.units.length > 0)
  const outcome = behindGates(
    choose(families, supported, tiersMatter ? context.facts.election : 'staff_family'),
    context.facts,
  )
  const gated = passGates(ccmGates, context.facts).length > 0
  const others = gated || !tiersMatter ? [] : supported.filter((one) => one.family !== paidFamily(outcome))
  return { outcome, others }
}

type Families = { staff: FamilyOutcome; complex: FamilyOutcome; practitioner: FamilyOutcome }

function choose(families: Families, supported: FamilyOutcome[], election: Election | null): FamilyOutcome {
  switch (election) {
    case 'complex':
      return families.complex.units.length > 0 ? families.complex : oneTierLower(families)
    case 'physician_personal':
      return families.practitioner
    case 'non_complex':
    case 'staff_family':
      return families.staff
    default:
      return supported.length > 1 ? undecided(families.staff) : families.staff
  }
}

function oneTierLower({ staff, complex }: Families): FamilyOutcome {
  // The add-on that did not exist yet was not what was hoped for here: only the complex refusal is news.
  const own = staff.denials.filter((denial) => !denial.startsWith('CODE_NOT_EFFECTIVE_'))
  return { ...staff, denials: [...complex.denials, ...own] }
}

function undecided(staff: FamilyOutcome): FamilyOutcome {
  return { ...staff, units: [], denials: ['ELECTION_REQUIRED'], warnings: [] }
}

function paidFamily(outcome: FamilyOutcome): string | null {
  return outcome.units.length > 0 ? outcome.family : null
}

/** Was this a CCM month at all? Time tagged to other programs alone is no failed CCM month. */
export function isCcmMonth(facts: MonthFacts): boolean {
  if (facts.election === 'PCM' || facts.election === 'APCM') return false
  if (facts.election && ccmElections.includes(facts.election)) return true
  if (facts.entries.some((entry) => programOf(entry, facts) === 'CCM')) return true
  return facts.election === null && facts.entries.length === 0 && !hasSibling(facts)
}

function hasSibling(facts: MonthFacts): boolean {
  const { behavioralConsent: _consent, ...programs } = facts.siblings
  return Object.values(programs).some((fact) => fact !== undefined)
}
