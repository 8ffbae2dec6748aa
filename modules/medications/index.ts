export { add, change } from './change-list.ts'
export type { DayPart, Medication, ReviewAnswer, Status } from './contract.ts'
export { readMedications } from './read-list.ts'
export { review } from './review-list.ts'
