export { readLastTransitions } from './keeping-store.ts'
export { type Notice, receiveNotice } from './receive-notice.ts'
export { readOpenTransitions } from './store.ts'
export { readTransitionFact } from './transition-fact.ts'
