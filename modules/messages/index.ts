export { readLastMessages } from './keeping-store.ts'
export { sendToPatient } from './send-to-patient.ts'
