export { readCaregivers, readGrant } from './caregiver-store.ts'
export type { Caregiver, Coverage, MayBeTold, Need, PatientCard, Stay } from './contract.ts'
export {
  addIdentifiers,
  addPatient,
  insertCoverage,
  insertMayBeTold,
  insertStay,
  type NewPatient,
  readAllCards,
  readCard,
  readCards,
  readCoverages,
  readMayBeTold,
  readNamesakes,
  readNeed,
  readPatientByIdentifier,
  readStays,
  updatePatient,
} from './store.ts'
export { whoIs } from './who-is.ts'
