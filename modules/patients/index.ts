export { holdCaregivers, readCaregivers } from './caregiver-store.ts'
export type { Coverage, PatientCard, Stay } from './contract.ts'
export { readCaregiverIds, readLastWritten } from './keeping-store.ts'
export {
  categoriesOfCode,
  categoriesOfMedicine,
  categoriesOfProblem,
  isHidden,
  speaksOf,
} from './rules/sensitive.ts'
export {
  addIdentifiers,
  addPatient,
  insertCoverage,
  insertStay,
  readAllCards,
  readCard,
  readCards,
  readCoverages,
  readNamesakes,
  readPatientByIdentifier,
  readPatientsAt,
  readStays,
  updatePatient,
} from './store.ts'
export { namesOf, whoIs } from './who-is.ts'
/** For who keeps or removes a whole record: every row that leads here belongs to a patient. */
export const PATIENT_TABLE = 'patients.patient'
export { readNeeds } from './store.ts'
