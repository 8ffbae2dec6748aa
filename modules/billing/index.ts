export { addClaimFile, nextFileNumber, readClaimFile, readClaimsOfMonth, type StoredClaim } from './store.ts'
