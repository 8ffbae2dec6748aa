import type { Source } from './source.ts'

/** The day by which her signed plan says it is to be looked at again. */
export const planReview: Source = ({ reviewOn }, { day }) =>
  reviewOn && reviewOn <= day.today
    ? { kind: 'plan', on: reviewOn, because: `Her plan is due for review since ${reviewOn}.` }
    : null
