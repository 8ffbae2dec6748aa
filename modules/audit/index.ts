export type { Finding, Why } from './judge-breaks.ts'
export { writeAudit } from './store.ts'
export { type ChainReport, verifyChains } from './verify-chains.ts'
