export { readLastSigned } from './keeping-store.ts'
export { readHomeLimits, readPlanStatus } from './plan-status.ts'
