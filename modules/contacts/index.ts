export { mayHearOf } from './patient-side.ts'
