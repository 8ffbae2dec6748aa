export { readOpenAlerts } from './alert-store.ts'
export { readLastReadings } from './keeping-store.ts'
