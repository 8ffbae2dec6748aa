export { type Cared, readCaseload } from './caseload-store.ts'
export { isOnHold, lastDayOfHold, readHoldsOf } from './hold.ts'
export type { Hold } from './hold-store.ts'
export { readLastEnrolled } from './keeping-store.ts'
export { MAIN_PROGRAMS } from './rules/programs.ts'
export {
  type Consent,
  lockEveryEnrollment,
  readConfirmedConditions,
  readConsents,
  readEnrolledInMonth,
  readEnrollments,
  readNewestConditions,
  readRisk,
  readVisits,
} from './store.ts'
