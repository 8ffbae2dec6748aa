export {
  type Consent,
  readConfirmedConditions,
  readConsents,
  readEnrolledInMonth,
  readEnrollments,
  readRisk,
  readVisits,
} from './store.ts'
