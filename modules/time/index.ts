export { closeStaleTimers, start, stopForContact } from './run-timer.ts'
export { type Entry, readPatientMonth } from './store.ts'
