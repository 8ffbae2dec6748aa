export { REMOVED, redactPeople, sumOfRemovedLinks, writeAudit } from './store.ts'
export { type ChainReport, verifyChains } from './verify-chains.ts'
