import { loadParameters } from './parameter.ts'

/** yes: counts. clerical, visit, machine: never. gray, in_person: only where the practice's policy says so. */
export type Countability =
  | 'yes'
  | 'not_care'
  | 'visit'
  | 'machine'
  | 'outreach'
  | 'prior_authorization'
  | 'in_person'

export const activityRule = loadParameters<Record<string, Countability>>([
  {
    id: 'activities',
    description: 'Kinds of work and whether their time counts toward a care management month',
    reference: 'CY2017 PFS final rule Table 11; CMS CCM FAQ 2022; Noridian CCM Q&A 2017',
    values: [
      {
        from: '2015-01-01',
        value: {
          phone_patient: 'yes',
          phone_caregiver: 'yes',
          video_patient: 'yes',
          portal_message: 'yes',
          secure_message: 'yes',
          care_plan_create: 'yes',
          care_plan_update: 'yes',
          care_plan_review: 'yes',
          medication_reconciliation: 'yes',
          medication_management: 'yes',
          refill: 'yes',
          chart_review: 'yes',
          results_review: 'yes',
          review_of_automated_output: 'yes',
          coordination_practitioner: 'yes',
          coordination_community: 'yes',
          coordination_home_health: 'yes',
          coordination_pharmacy: 'yes',
          case_conference: 'yes',
          referral: 'yes',
          transition_follow_up: 'yes',
          education: 'yes',
          coaching: 'yes',
          documentation: 'yes',
          initiating_assessment: 'yes',
          scheduling: 'not_care',
          billing: 'not_care',
          staff_training: 'not_care',
          supplies: 'not_care',
          supervision: 'not_care',
          duplicate_documentation: 'not_care',
          travel: 'not_care',
          face_to_face_visit: 'visit',
          automated_call: 'machine',
          outreach_no_contact: 'outreach',
          prior_authorization: 'prior_authorization',
          in_person_staff: 'in_person',
        },
      },
    ],
  },
])

const licensed = [
  'RN',
  'LPN',
  'LVN',
  'MA',
  'medical_assistant',
  'CMA',
  'NP',
  'PA',
  'MD',
  'DO',
  'CNS',
  'CNM',
  'APRN',
  'LCSW',
  'LMSW',
  'CSW',
  'PharmD',
  'pharmacist',
  'RD',
  'dietitian',
  'CDCES',
  'RT',
  'PT',
  'OT',
  'paramedic',
  'BH_care_manager',
  'clinical_staff',
  'care_manager_RN',
]

/** Community programs are furnished by trained auxiliary personnel, who need not be clinical staff. */
const auxiliary = ['CHW', 'navigator', 'peer_specialist', 'social_worker', 'patient_navigator']

export type RoleRule = { clinical: string[]; auxiliary: string[]; machine: string[] }

export const roleRule = loadParameters<RoleRule>([
  {
    id: 'roles',
    description:
      'Whose time counts: clinical staff; auxiliary personnel in community programs; never a machine',
    reference: 'CPT clinical staff definition; 42 CFR 410.26; CMS CCM FAQ 2017; AAMA on medical assistants',
    values: [
      {
        from: '2015-01-01',
        value: {
          clinical: licensed,
          auxiliary,
          machine: ['AI', 'AI_agent', 'bot', 'IVR', 'automated', 'automated_system', 'software'],
        },
      },
    ],
  },
])
