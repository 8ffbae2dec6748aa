import type { Words } from './reason-words.ts'

/** What is wrong with a claim, or worth a look before it goes. */
export const claimReasons: Record<string, Words> = {
  DOS_BEFORE_THRESHOLD: [
    'The date of service lies before the day the time was reached.',
    'Use that day or a later one of the month.',
    'claim',
  ],
  DOS_OUTSIDE_MONTH: ['The date of service is not in the month.', 'Choose a day of the month.', 'claim'],
  DOS_AFTER_DEATH: [
    'The date of service is after the patient’s death.',
    'Use the day of death or an earlier one.',
    'claim',
  ],
  CLAIM_NEEDS_TWO_DIAGNOSES: [
    'The claim line points to fewer than two lasting conditions.',
    'Add a second chronic condition to the claim.',
    'conditions',
  ],
  TIMELY_FILING_12_MONTHS: [
    'The claim is more than a year after the service.',
    'It can no longer be filed with Medicare.',
    'none',
  ],
  PAYER_DOES_NOT_PAY_SEPARATELY: [
    'This payer does not pay care management separately.',
    'Do not file; care may go on without a claim.',
    'coverage',
  ],
  RULES_NOT_VERIFIED_FOR_MONTH: [
    'The rules of this month’s year are not loaded yet.',
    'Check Medicare’s final rule for the year before you bill.',
    'none',
  ],
  PAYER_SPECIFIC_RULES: [
    'This plan has rules of its own.',
    'Check its policy, codes and authorization.',
    'coverage',
  ],
  COST_SHARE_PLAN_SPECIFIC: [
    'The plan decides what the patient pays.',
    'Check the copay before you tell the patient an amount.',
    'coverage',
  ],
  OVERLAP_OTHER_PRACTITIONER_REVIEW: [
    'Another practitioner billed a service close to this one.',
    'Check that the work does not overlap.',
    'program',
  ],
  GRAY_AREA_TIME_USED_TO_REACH_THRESHOLD: [
    'The threshold is reached only with time that Medicare has not ruled on.',
    'Decide whether you can defend it in an audit.',
    'time',
  ],
  NO_VISIT_IN_12_MONTHS_REVIEW_MEDICAL_NECESSITY: [
    'The patient has not been seen for over a year.',
    'Offer a visit and review the need for the program.',
    'visit',
  ],
  CONFIRM_FACILITY_NOT_PAID_FOR_CARE_MANAGEMENT: [
    'The patient lives in a nursing facility.',
    'Confirm that the facility is not paid for this care.',
    'status',
  ],
  HOSPICE_MODIFIER_GW_OR_GV: [
    'The patient is in hospice.',
    'Bill only unrelated or attending care, with GW or GV.',
    'claim',
  ],
}

/** Codes that carry a detail at their end; `{}` is where it goes. */
export const patternReasons: Record<string, Words> = {
  TIER_CONFLICT_: [
    '{} exclude each other in one month.',
    'Keep the line the practitioner elected.',
    'election',
  ],
  FAMILY_CONFLICT_: [
    '{} exclude each other in one month.',
    'Keep the line the practitioner elected.',
    'election',
  ],
  ADDON_WITHOUT_BASE_: [
    '{} cannot stand without its base code.',
    'Add the base code or take {} off.',
    'claim',
  ],
  UNIT_CAP_: ['{} has reached its highest number of units.', 'More time does not earn more units.', 'none'],
  VERIFY_MUE_: [
    'The highest number of units of {} is not published here.',
    'Check Medicare’s unit limits before you bill.',
    'claim',
  ],
  CODE_NOT_EFFECTIVE_: ['{} did not exist yet in this month.', 'Bill without it.', 'none'],
  CODE_RETIRED_: ['{} is no longer payable.', 'Use the code that took its place.', 'claim'],
  DATE_OF_SERVICE_MUST_BE_ON_OR_BEFORE_: [
    'The patient died on {}.',
    'Date the claim on or before that day.',
    'claim',
  ],
  RPM_: [
    'Remote monitoring: its own requirement is not met ({}).',
    'Check the days of data, the contact and the codes.',
    'program',
  ],
  RTM_: [
    'Therapeutic monitoring: its own requirement is not met ({}).',
    'Check the days of data, the contact and the codes.',
    'program',
  ],
}
