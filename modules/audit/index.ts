export type { BrokenLink } from './store.ts'
export { writeAudit } from './store.ts'
export { type ChainReport, verifyChains } from './verify-chains.ts'
