export { readLastContacts } from './keeping-store.ts'
export { mayHearOf } from './patient-side.ts'
