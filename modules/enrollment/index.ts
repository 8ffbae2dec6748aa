export { standingConsent } from './consent.ts'
export {
  type ConfirmedCondition,
  type Consent,
  readConfirmedConditions,
  readConsents,
  readEnrolledInMonth,
  readEnrollments,
  readRisk,
  readVisits,
} from './store.ts'
