export { flagClonedNote } from './raise-flags.ts'
export { looksCloned } from './rules/note-likeness.ts'
export { closeStaleTimers, start, stopForContact } from './run-timer.ts'
export { type Entry, readPatientMonth } from './store.ts'
