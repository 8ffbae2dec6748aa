export { readLastSigned } from './keeping-store.ts'
export { readGoalOf, readHiddenNames, readHomeLimits, readPlanStatus } from './plan-status.ts'
export { readReviewDays } from './review-store.ts'
export { readReviewsDue } from './reviews.ts'
