import type { PlanContent } from '../plan-content.ts'
import { type Change, compareThing } from './compare-things.ts'

export const sections: Record<keyof PlanContent, string> = {
  language: 'Language',
  whatMatters: 'What matters',
  problems: 'Condition',
  goals: 'Goal',
  interventions: 'Step',
  cognition: 'Memory and thinking',
  function: 'Daily activities',
  medicines: 'Medicines',
  home: 'Home',
  caregiver: 'Caregiver',
  community: 'Community',
  preventive: 'Preventive care',
  review: 'Review',
  advanceCare: 'Advance directive',
}

/** What differs between two versions of a plan, field by field, in words. */
export const comparePlans = (before: PlanContent, after: PlanContent): Change[] =>
  (Object.keys(sections) as (keyof PlanContent)[]).flatMap((section) =>
    compareThing(before[section], after[section], { label: sections[section], path: section }),
  )
