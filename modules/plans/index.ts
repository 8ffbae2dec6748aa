export { readHomeLimits, readPlanStatus } from './plan-status.ts'
