import type {
  CHECK_ITEMS,
  DISCHARGED_TO,
  FROM_KINDS,
  HOW,
  TRY_OUTCOMES,
} from '../../../modules/transitions/contract.ts'

type Of<T extends readonly string[]> = Record<T[number], string>
export const FROM: Of<typeof FROM_KINDS> = {
  hospital: 'Hospital, as an inpatient',
  observation: 'Hospital, under observation',
  emergency: 'Emergency department',
  rehab: 'Rehabilitation hospital',
  snf: 'Skilled nursing facility',
}
export const TO: Of<typeof DISCHARGED_TO> = {
  home: 'Home',
  assisted_living: 'Assisted living',
  facility: 'Another facility',
  hospice: 'Hospice',
  unknown: 'Not known',
}
export const HOWS: Of<typeof HOW> = {
  phone: 'Phone',
  video: 'Video',
  message: 'Secure message',
  in_person: 'In person',
}
export const TRIES: Of<typeof TRY_OUTCOMES> = {
  reached: 'Reached',
  no_answer: 'No answer',
  voicemail: 'Left a voicemail',
  wrong_number: 'Wrong number',
}
export const ITEMS: Of<typeof CHECK_ITEMS> = {
  discharge_review: 'Discharge papers read',
  medicines: 'Medicines resolved',
  visit_booked: 'Visit booked',
  visit_held: 'Seen at the visit',
  pending_tests: 'Results that were still out',
  told: 'Who was told',
}
export const asOptions = <T extends string>(words: Record<T, string>) =>
  Object.entries<string>(words).map(([value, label]) => ({ value: value as T, label }))
