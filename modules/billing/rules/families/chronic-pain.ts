import { earnByTime } from './by-time.ts'
import { type FamilyOutcome, isBusy, type MonthContext } from './family.ts'

/** Pain over three months, a first visit in person, then the practitioner's own time (CY2023 PFS final rule). */
export function chronicPain(context: MonthContext): FamilyOutcome[] {
  if (!isBusy(context, 'CPM')) return []
  const timed = earnByTime(context, {
    family: 'chronic-pain',
    base: 'G3002',
    program: 'CPM',
    whose: 'practitioner',
    below: 'TIME_BELOW_THRESHOLD',
  })
  const pain = context.facts.siblings.chronicPain
  const refused = [
    ...(pain?.firstInPersonVisitDone ? [] : ['CPM_IN_PERSON_VISIT_REQUIRED']),
    ...(pain?.painOver3Months ? [] : ['CPM_PAIN_UNDER_3_MONTHS']),
  ]
  return [refused.length > 0 ? { ...timed, units: [], denials: [...refused, ...timed.denials] } : timed]
}
