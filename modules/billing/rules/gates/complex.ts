import { firstDayOf } from '../calendar-days.ts'
import type { MonthFacts } from '../month-facts.ts'
import { loadParameters } from '../parameters/parameter.ts'

const planRevision = loadParameters<boolean>([
  {
    id: 'complex_needs_revised_plan',
    description: 'Complex CCM requires the plan established or substantially revised in the month',
    reference: 'CY2020 PFS final rule replaced it with established, implemented, revised or monitored',
    values: [
      { from: '2017-01-01', value: true },
      { from: '2020-01-01', value: false },
    ],
  },
])

// CMS CCM FAQ 2022: moderate or high, in the month.
export function complexMdm(facts: MonthFacts): string | null {
  return ['moderate', 'high'].includes(facts.mdm.level) ? null : 'MDM_INSUFFICIENT_FOR_COMPLEX'
}

// The decision making cannot be delegated.
export function complexMdmByPractitioner(facts: MonthFacts): string | null {
  if (complexMdm(facts)) return null
  return facts.mdm.by === 'billing_practitioner' ? null : 'MDM_NOT_BY_BILLING_PRACTITIONER'
}

export function complexPlanRevised(facts: MonthFacts): string | null {
  if (!planRevision.on('complex_needs_revised_plan', firstDayOf(facts.month))) return null
  return facts.carePlan.substantiallyRevised ? null : 'PRE2020_COMPLEX_PLAN_REVISION_REQUIRED'
}
