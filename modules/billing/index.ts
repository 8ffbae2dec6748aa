export { explainMonth } from './explain-month.ts'
export { readOne } from './read-month.ts'
export { addClaimFile, nextFileNumber, readClaimFile, readClaimsOfMonth, type StoredClaim } from './store.ts'
