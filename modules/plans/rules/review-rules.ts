import type { ReviewKind } from '../queue-contract.ts'

export type ReviewRule = {
  kind: ReviewKind
  /** The first day on which it holds. */
  from: string
  until?: string
  /** Days between the event and the day the review is due. */
  days: number
  reason: string
  source: string
}

/** When a signed plan is looked at again. A rule that changes gets an end, and a new row beside it. */
export const REVIEW_RULES: readonly ReviewRule[] = [
  {
    kind: 'chosen_day',
    from: '2017-01-01',
    days: 0,
    reason: 'The day that the plan itself names.',
    source: 'CY 2017 PFS final rule: periodic review and, where it applies, revision of the plan',
  },
  {
    kind: 'yearly',
    from: '2017-01-01',
    days: 365,
    reason: 'A year since it was signed.',
    source: 'CY 2017 PFS final rule: periodic review; the year is the house’s choice',
  },
  {
    kind: 'hospital',
    from: '2017-01-01',
    days: 7,
    reason: 'She was in a hospital or an emergency room since it was signed.',
    source:
      'CY 2017 PFS final rule: follow-up after emergency visits and discharges; seven days are the house’s choice',
  },
  {
    kind: 'condition',
    from: '2017-01-01',
    days: 14,
    reason: 'A condition was confirmed since it was signed.',
    source: 'CY 2017 PFS final rule: the plan is of all health issues; 14 days are the house’s choice',
  },
  {
    kind: 'medicine',
    from: '2017-01-01',
    days: 14,
    reason: 'A medicine was new or changed in the chart since it was signed.',
    source: 'CY 2017 PFS final rule: medication management; 14 days are the house’s choice',
  },
]
