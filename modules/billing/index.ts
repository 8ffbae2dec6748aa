export { explainMonth } from './explain-month.ts'
export { readFilesOnlyOf, readLastClaims, removeFiles } from './keeping-store.ts'
export { type MonthState, readMonthStates } from './month-state-store.ts'
export {
  type AnswerFile,
  postAcknowledgment,
  postClaimAnswers,
  postRemittance,
} from './post-answers.ts'
export { readOne } from './read-month.ts'
export { readClaimStates } from './remittance-store.ts'
export { replayMonth } from './replay-month.ts'
export {
  addClaimFile,
  nextFileNumber,
  readClaimFile,
  readClaimFiles,
  readClaimsOfMonth,
  type StoredClaim,
} from './store.ts'
