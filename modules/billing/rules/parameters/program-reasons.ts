import type { Words } from './reason-words.ts'

/** Programs that exclude each other, and what each asks for. */
export const programReasons: Record<string, Words> = {
  FACILITY_STATUS_EXCLUDED: [
    'The patient was in a hospital or Part A nursing stay all month.',
    'Resume after discharge; consider a transition service.',
    'status',
  ],
  GLOBAL_PERIOD_SAME_INDIVIDUAL: [
    'The same practitioner is in the global period of a surgery for this patient.',
    'Wait for the end of the period, or let another practitioner bill.',
    'none',
  ],
  CCM_BILLED_BY_OTHER_PRACTITIONER: [
    'Another practitioner has billed care management this month; only one is paid.',
    'Ask the patient whom she chose and agree who bills.',
    'coverage',
  ],
  DUPLICATE_CLAIM: [
    'This service was already billed for the month.',
    'Look at the status of the first claim; do not send it again.',
    'claim',
  ],
  APCM_CONFLICT: [
    'Advanced primary care was billed, or is meant, for the same month.',
    'Bill one of the two programs.',
    'program',
  ],
  APCM_ADDON_WITHOUT_BASE: [
    'The add-on needs advanced primary care by the same practitioner in the month.',
    'Bill the stand-alone behavioral code if its time is met.',
    'program',
  ],
  APCM_LEVEL3_REQUIRES_QMB: [
    'Level 3 is for patients with QMB status.',
    'Bill level 2, or verify QMB status.',
    'coverage',
  ],
  APCM_CAPABILITIES_NOT_ATTESTED: [
    'The practice has not attested the program’s capabilities.',
    'Have the practice manager attest them.',
    'program',
  ],
  PCM_CCM_CONFLICT: [
    'The same practitioner cannot bill PCM and CCM in one month.',
    'Bill one of the two.',
    'program',
  ],
  PCM_CONDITION_NOT_QUALIFYING: [
    'PCM needs one serious condition expected to last three months or more.',
    'Record the condition, its duration and its risk.',
    'conditions',
  ],
  PCM_PLAN_REQUIRED: ['PCM needs a plan for the condition.', 'Write the disease-specific plan.', 'plan'],
  BHI_COCM_CONFLICT: [
    'General and collaborative behavioral care exclude each other in a month.',
    'Bill one of the two.',
    'program',
  ],
  ESRD_MCP_CONFLICT: [
    'The same practitioner billed the monthly dialysis service.',
    'Only one of the two can be billed.',
    'program',
  ],
  CARE_PLAN_OVERSIGHT_CONFLICT: [
    'The same practitioner billed home health or hospice supervision.',
    'Only one of the two can be billed.',
    'program',
  ],
  PRE2020_TCM_CCM_CONFLICT: [
    'Before 2020 a transition and CCM could not be billed together.',
    'Bill the transition.',
    'program',
  ],
  RPM_RTM_CONFLICT: [
    'Physiologic and therapeutic monitoring exclude each other in a period.',
    'Bill one of the two.',
    'program',
  ],
  RPM_BILLED_BY_OTHER_PRACTITIONER: [
    'Another practitioner billed remote monitoring in the period.',
    'Agree who monitors.',
    'program',
  ],
  TCM_BILLED_BY_OTHER_PRACTITIONER: [
    'Another practitioner billed this transition.',
    'Bill the visit itself instead.',
    'program',
  ],
  TCM_CONTACT_MISSING: [
    'There was no contact, and fewer than two attempts, within two business days of discharge.',
    'Bill the visit itself instead.',
    'program',
  ],
  TCM_VISIT_WINDOW_MISSED: [
    'There was no visit within 14 days of discharge.',
    'Bill the visit itself instead.',
    'visit',
  ],
  TCM_PATIENT_DIED_IN_PERIOD: [
    'The patient died within the 30 days.',
    'Bill the visit itself instead.',
    'none',
  ],
  CHI_INITIATING_VISIT_REQUIRED: [
    'Community health integration needs its initiating visit.',
    'Record the visit that found the need.',
    'visit',
  ],
  CHI_UNMET_NEED_REQUIRED: [
    'No unmet social need is recorded.',
    'Record the need the work addresses.',
    'program',
  ],
  CPM_IN_PERSON_VISIT_REQUIRED: [
    'Chronic pain management starts with a visit in person of 30 minutes.',
    'Schedule that visit.',
    'visit',
  ],
  CPM_PAIN_UNDER_3_MONTHS: [
    'The pain has not lasted over three months.',
    'Record since when, if it has.',
    'conditions',
  ],
  G0506_INITIATING_VISIT_REQUIRED: [
    'The planning add-on goes only with a qualifying initiating visit.',
    'Record the visit it belongs to.',
    'visit',
  ],
  G0506_NOT_BY_BILLING_PRACTITIONER: [
    'The planning add-on is the practitioner’s own work.',
    'Bill it only if the practitioner did the work in person.',
    'practitioner',
  ],
  G0506_NOT_ON_VISIT_DAY: [
    'The planning was not on the day of the initiating visit.',
    'Check both dates.',
    'visit',
  ],
}
