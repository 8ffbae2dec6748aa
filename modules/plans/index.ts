export { readHiddenNames, readHomeLimits, readPlanStatus } from './plan-status.ts'
