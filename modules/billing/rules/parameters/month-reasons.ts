import type { Words } from './reason-words.ts'

/** Why a CCM month cannot be billed. */
export const monthReasons: Record<string, Words> = {
  TIME_BELOW_THRESHOLD: [
    'The counted time is below what the code asks for.',
    'Record work that was done and not yet written down. If there is none, there is no claim this month.',
    'time',
  ],
  COMPLEX_TIME_BELOW_60: [
    'Complex care asks for 60 counted minutes; this month has fewer.',
    'Bill the non-complex code, or check that all work is recorded.',
    'time',
  ],
  PHYSICIAN_TIME_BELOW_30: [
    'The practitioner’s own counted time is below 30 minutes.',
    'Ask the practitioner to elect the staff family, where this time also counts.',
    'election',
  ],
  UNDOCUMENTED_TIME: [
    'Some time has no date or no note and does not count.',
    'Complete the entry if the work was done and can still be described.',
    'time',
  ],
  ELECTION_REQUIRED: [
    'The month supports more than one code family.',
    'Ask the billing practitioner to choose one of the sets shown.',
    'election',
  ],
  NO_CONSENT: [
    'There is no valid consent for this month.',
    'Explain the service and record the patient’s answer. Earlier minutes will not count.',
    'consent',
  ],
  CONSENT_MUST_BE_WRITTEN_BEFORE_2017: [
    'Consent before 2017 had to be in writing.',
    'Find the signed form, or record a new consent.',
    'consent',
  ],
  CONSENT_ELEMENTS_INCOMPLETE: [
    'The consent does not show that the patient was told everything required.',
    'Explain what is missing and record consent again.',
    'consent',
  ],
  CONSENT_NOT_FOR_THIS_PRACTITIONER: [
    'The consent names another billing practitioner.',
    'Record a new consent for the practitioner who bills now.',
    'consent',
  ],
  APCM_CONSENT_MISSING: [
    'Advanced primary care needs its own consent.',
    'Explain the program and record consent for it.',
    'consent',
  ],
  BHI_CONSENT_MISSING: [
    'Behavioral health care needs its own consent.',
    'Explain it, with the consulting specialists, and record consent.',
    'consent',
  ],
  CONDITIONS_LT_2: [
    'Fewer than two conditions are expected to last 12 months or more.',
    'Review the problem list; with one serious condition consider PCM.',
    'conditions',
  ],
  RISK_NOT_ATTESTED: [
    'Nobody has attested the risk of death, decline or worsening.',
    'Ask the practitioner to review and attest the risk.',
    'risk',
  ],
  INITIATING_VISIT_REQUIRED: [
    'The patient was not seen in the year before care began, and there is no initiating visit.',
    'Schedule a visit with the billing practitioner and discuss the program there.',
    'visit',
  ],
  INITIATING_VISIT_NOT_QUALIFYING: [
    'The visit on file cannot start care management.',
    'Use a visit of level 2 or higher, or a wellness visit, with the billing practitioner, where the program was discussed.',
    'visit',
  ],
  NO_COMPREHENSIVE_CARE_PLAN: [
    'There is no comprehensive care plan.',
    'Write the plan and have it approved.',
    'plan',
  ],
  CARE_PLAN_COPY_NOT_GIVEN: [
    'The patient or caregiver has not been given a copy of the plan.',
    'Give a copy and record how and when.',
    'plan_copy',
  ],
  PRE2020_COMPLEX_PLAN_REVISION_REQUIRED: [
    'Before 2020 complex care needed the plan established or substantially revised in the month.',
    'Bill the non-complex code.',
    'plan',
  ],
  PRACTITIONER_TYPE_NOT_ELIGIBLE: [
    'This type of practitioner may not bill the service.',
    'Bill under a physician, NP, PA, CNS or midwife who directs the care.',
    'practitioner',
  ],
  MDM_INSUFFICIENT_FOR_COMPLEX: [
    'Complex care needs moderate or high decision making in the month.',
    'Ask the practitioner to document it if it took place; else bill non-complex.',
    'mdm',
  ],
  MDM_NOT_BY_BILLING_PRACTITIONER: [
    'The decision making was documented by someone other than the billing practitioner.',
    'It cannot be delegated: the practitioner documents it in person.',
    'mdm',
  ],
  MDM_INSUFFICIENT_FOR_TCM: [
    'A transition needs moderate or high decision making.',
    'Bill the visit itself instead.',
    'mdm',
  ],
}
