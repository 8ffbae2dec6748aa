export { readLastSigned } from './keeping-store.ts'
export { readHiddenNames, readHomeLimits, readPlanStatus } from './plan-status.ts'
export { readReviewsDue } from './reviews.ts'
