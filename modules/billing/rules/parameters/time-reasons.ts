import type { Words } from './reason-words.ts'

/** Why an entry, or a part of it, does not count. */
export const timeReasons: Record<string, Words> = {
  BEFORE_CONSENT: ['Work before the consent.', 'Time counts from consent on.', 'consent'],
  BEFORE_INITIATING_VISIT: [
    'Work before the initiating visit that was due.',
    'Time counts from the visit on.',
    'visit',
  ],
  NON_CLINICAL_STAFF: [
    'Work by someone who is not clinical staff.',
    'Only clinical staff time counts.',
    'none',
  ],
  NOT_HUMAN_CLINICAL_STAFF: ['Work by a machine.', 'A person’s review of its output counts.', 'none'],
  OUTSIDE_US: ['Work done outside the United States.', 'It is not payable.', 'none'],
  FACE_TO_FACE_E_M: ['Work inside a billed visit.', 'It is paid with the visit.', 'none'],
  RELATED_TO_SAME_DAY_E_M: ['Work for a visit of that day.', 'It is paid with the visit.', 'none'],
  SAME_DAY_E_M: [
    'Staff work on the day of a visit; this practice leaves it out.',
    'The practice’s settings decide.',
    'none',
  ],
  OVERLAPPING_STAFF: ['Two people at the same time count once.', 'Nothing to do.', 'none'],
  SHARED_WITH_OTHER_PATIENTS: ['The time served several patients and was divided.', 'Nothing to do.', 'none'],
  INPATIENT_DAY: [
    'A day in a hospital or Part A nursing stay.',
    'Time counts again after discharge.',
    'status',
  ],
  ENROLLMENT_ON_HOLD: [
    'The enrollment was on hold.',
    'Time counts again after the pause; end it on the Enrollment page.',
    'consent',
  ],
  AFTER_DEATH: ['Work after the patient’s death.', 'It does not count.', 'none'],
  OTHER_MONTH: ['Work of another month.', 'Minutes never carry over.', 'none'],
  NOT_CARE_MANAGEMENT_WORK: [
    'Work that is not care management for this patient.',
    'It does not count.',
    'none',
  ],
  GRAY_AREA_TIME_NOT_COUNTED: [
    'Work that Medicare has not ruled on; this practice leaves it out.',
    'The practice’s settings decide.',
    'none',
  ],
  IN_PERSON_STAFF_TIME: [
    'Staff work in person outside a visit; this practice leaves it out.',
    'The practice’s settings decide.',
    'none',
  ],
}
