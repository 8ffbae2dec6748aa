import { loadParameters } from './parameter.ts'

/** Small dated lists that the gates ask. One entry a list, each with its source. */
export const lists = loadParameters<string[]>([
  {
    id: 'practitioner_types',
    description: 'Who may bill chronic care management',
    reference: 'MLN909188; Noridian CCM page',
    values: [{ from: '2015-01-01', value: ['MD', 'DO', 'NP', 'PA', 'CNS', 'CNM', 'APRN', 'physician'] }],
  },
  {
    id: 'initiating_visit_codes',
    description:
      'Visits that can start chronic care management: wellness visits, E/M level 2 to 5, transition visits',
    reference: 'CY2017 PFS final rule Table 11; AAFP, CMS answers 2016',
    values: [
      {
        from: '2015-01-01',
        value: [
          ...['G0402', 'G0438', 'G0439', '99495', '99496'],
          ...['99202', '99203', '99204', '99205', '99212', '99213', '99214', '99215'],
          ...['99341', '99342', '99344', '99345', '99347', '99348', '99349', '99350'],
          ...['99201', '99343'],
        ],
      },
    ],
  },
  {
    id: 'consent_elements',
    description: 'What the patient must be told before consent',
    reference: 'NGS CCM page; CY2017 PFS final rule Table 11',
    values: [
      {
        from: '2015-01-01',
        value: ['availability', 'cost_sharing', 'one_practitioner_per_month', 'stop_any_time_end_of_month'],
      },
    ],
  },
  {
    id: 'excluded_stays',
    description: 'Stays whose days never count: the facility is paid for the care',
    reference: 'CMS CCM FAQ 6, quoted by AAFP 2015',
    values: [
      {
        from: '2015-01-01',
        value: ['hospital_inpatient', 'inpatient_psychiatric', 'inpatient_rehab', 'ltch', 'snf_part_a'],
      },
    ],
  },
  {
    id: 'confirm_stays',
    description: 'Residence where the biller confirms that the facility is not paid for care management',
    reference: 'AAFP, CMS answers 2016',
    values: [
      { from: '2015-01-01', value: ['nursing_facility_non_part_a', 'nursing_facility', 'snf_non_part_a'] },
    ],
  },
  {
    id: 'behavioral_practitioner_types',
    description: 'Who bills behavioral integration with G0323',
    reference: 'CY2023 PFS final rule',
    values: [
      { from: '2023-01-01', value: ['CP', 'CSW', 'LCSW', 'psychologist'] },
      { from: '2024-01-01', value: ['CP', 'CSW', 'LCSW', 'psychologist', 'MFT', 'MHC'] },
    ],
  },
  {
    id: 'payers_without_separate_payment',
    description: 'Payers whose published policy does not pay care management separately',
    reference: 'Independence Blue Cross policy 00.01.59h',
    values: [{ from: '2015-01-01', value: ['commercial:IBX'] }],
  },
])

/** Visit codes (E/M and wellness) that make a day a visit day. */
export function isVisitCode(code: string): boolean {
  return /^99(20[1-5]|21[1-5]|34[1-9]|350)$/.test(code) || ['G0402', 'G0438', 'G0439'].includes(code)
}

export function listOn(id: string, day: string): string[] {
  return lists.on(id, day) ?? []
}
