export { readLastContacts } from './keeping-store.ts'
export { mayHearOf } from './patient-side.ts'
export { type ContactState, readContactStates } from './state-store.ts'
