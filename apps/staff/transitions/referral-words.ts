import type {
  NEEDS,
  REFERRAL_KINDS,
  REFERRAL_STEPS,
  SENT_HOW,
} from '../../../modules/transitions/referral-contract.ts'

type Of<T extends readonly string[]> = Record<T[number], string>
export const KINDS: Of<typeof REFERRAL_KINDS> = {
  specialist: 'A specialist',
  test: 'A test',
  community: 'Help in the community',
}
export const NEED: Of<typeof NEEDS> = {
  food: 'Food',
  housing: 'Housing',
  transport: 'Rides',
  utilities: 'Electricity, gas, water',
  safety: 'Safety at home',
  money: 'Money',
  company: 'Company',
  other: 'Something else',
}
export const SENT: Of<typeof SENT_HOW> = {
  phone: 'By phone',
  fax: 'By fax',
  direct: 'By Direct mail',
  letter: 'By letter',
  portal: 'Through their portal',
}
export const STEP: Of<typeof REFERRAL_STEPS> = {
  sent: 'Sent',
  seen: 'Seen',
  note_back: 'Note back',
  patient_told: 'Patient told',
  called_off: 'Called off',
}
