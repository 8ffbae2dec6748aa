import { loadParameters, type Parameter } from './parameter.ts'

export type FamilyName =
  | 'ccm-staff'
  | 'ccm-complex'
  | 'ccm-practitioner'
  | 'pcm-staff'
  | 'pcm-practitioner'
  | 'apcm'
  | 'apcm-behavioral'
  | 'behavioral'
  | 'collaborative'
  | 'rpm-device'
  | 'rpm-management'
  | 'rtm-device'
  | 'rtm-management'
  | 'community-health'
  | 'navigation'
  | 'peer-navigation'
  | 'chronic-pain'
  | 'initiating-add-on'
  | 'transition'
  | 'rural-general'
  | 'rural-collaborative'

/**
 * What a code asks for. A base is earned at `minutes`; an add-on at each `step` beyond its parent, at most `cap` times.
 * `firstAt` is for the add-on whose first step is not parent + step. `verifyAbove`: no published ceiling was seen.
 */
export type CodeRule = {
  family: FamilyName
  minutes?: number
  parent?: string
  step?: number
  firstAt?: number
  cap?: number
  verifyAbove?: number
  successor?: string
}

type Span = [from: string, to?: string]

function code(name: string, span: Span, description: string, reference: string, value: CodeRule): Parameter<CodeRule> {
  const [from, to] = span
  return { id: name, description, reference, values: [to ? { from, to, value } : { from, value }] }
}

const ccm: Parameter<CodeRule>[] = [
  code('99490', ['2015-01-01'], 'CCM by clinical staff, first 20 minutes', 'MLN909188; 80 FR 67715', {
    family: 'ccm-staff',
    minutes: 20,
  }),
  code('G2058', ['2020-01-01', '2020-12-31'], 'CCM by staff, each further 20 minutes', 'CY2020 PFS final rule', {
    family: 'ccm-staff',
    parent: '99490',
    step: 20,
    cap: 2,
    successor: '99439',
  }),
  code('99439', ['2021-01-01'], 'CCM by staff, each further 20 minutes', 'CY2021 PFS final rule (cap from G2058)', {
    family: 'ccm-staff',
    parent: '99490',
    step: 20,
    cap: 2,
  }),
  code('99487', ['2017-01-01'], 'Complex CCM by staff, first 60 minutes', 'CY2017 PFS final rule; CMS CCM FAQ 2022', {
    family: 'ccm-complex',
    minutes: 60,
  }),
  code('99489', ['2017-01-01'], 'Complex CCM, each further 30 minutes', 'CY2017 PFS final rule; NGS CCM page', {
    family: 'ccm-complex',
    parent: '99487',
    step: 30,
  }),
  code('99491', ['2019-01-01'], 'CCM by the practitioner in person, first 30 minutes', 'NGS CCM page', {
    family: 'ccm-practitioner',
    minutes: 30,
  }),
  code('99437', ['2022-01-01'], 'CCM by the practitioner, each further 30 minutes', 'AAP Coding News 17/1', {
    family: 'ccm-practitioner',
    parent: '99491',
    step: 30,
    verifyAbove: 2,
  }),
  code('G0506', ['2017-01-01'], 'Assessment and planning beside the initiating visit', 'NGS CCM page; CMS CCM FAQ 2022', {
    family: 'initiating-add-on',
    cap: 1,
  }),
]

const pcm: Parameter<CodeRule>[] = [
  code('99424', ['2022-01-01'], 'PCM by the practitioner, first 30 minutes', 'CY2022 PFS final rule', {
    family: 'pcm-practitioner',
    minutes: 30,
  }),
  code('99425', ['2022-01-01'], 'PCM by the practitioner, each further 30', 'CY2022 PFS final rule', {
    family: 'pcm-practitioner',
    parent: '99424',
    step: 30,
    verifyAbove: 2,
  }),
  code('99426', ['2022-01-01'], 'PCM by clinical staff, first 30 minutes', 'CY2022 PFS final rule', {
    family: 'pcm-staff',
    minutes: 30,
  }),
  code('99427', ['2022-01-01'], 'PCM by clinical staff, each further 30', 'CY2022 PFS final rule; CPT cap 2', {
    family: 'pcm-staff',
    parent: '99426',
    step: 30,
    cap: 2,
  }),
  code('G2064', ['2020-01-01', '2021-12-31'], 'PCM by the practitioner, 30 minutes', 'CY2020 PFS final rule', {
    family: 'pcm-practitioner',
    minutes: 30,
    successor: '99424',
  }),
  code('G2065', ['2020-01-01', '2021-12-31'], 'PCM by clinical staff, 30 minutes', 'CY2020 PFS final rule', {
    family: 'pcm-staff',
    minutes: 30,
    successor: '99426',
  }),
]

const behavioral: Parameter<CodeRule>[] = [
  code('99484', ['2018-01-01'], 'General behavioral health integration, 20 minutes', 'MLN909432', {
    family: 'behavioral',
    minutes: 20,
  }),
  code('G0323', ['2023-01-01'], 'Behavioral health integration by a psychologist or social worker', 'CY2023 PFS final rule', {
    family: 'behavioral',
    minutes: 20,
  }),
  // Collaborative care alone follows the CPT midpoint rule: 70 is met past 35, 60 past 30.
  code('99492', ['2018-01-01'], 'Collaborative care, first month', 'MLN909432; CPT midpoint rule', {
    family: 'collaborative',
    minutes: 36,
  }),
  code('99493', ['2018-01-01'], 'Collaborative care, later month', 'MLN909432; CPT midpoint rule', {
    family: 'collaborative',
    minutes: 31,
  }),
  code('99494', ['2018-01-01'], 'Collaborative care, each further 30 minutes', 'MLN909432; CPT midpoint rule', {
    family: 'collaborative',
    step: 30,
  }),
  code('G2214', ['2021-01-01'], 'Collaborative care, 30 minutes where the base is not met', 'CY2021 PFS final rule', {
    family: 'collaborative',
    minutes: 30,
  }),
]

const monitoring: Parameter<CodeRule>[] = [
  code('99454', ['2019-01-01'], 'RPM device supply, 16 days of data or more', 'CY2019, CY2026 PFS final rules', { family: 'rpm-device' }),
  code('99445', ['2026-01-01'], 'RPM device supply, 2 to 15 days of data', 'CY2026 PFS final rule', { family: 'rpm-device' }),
  code('99470', ['2026-01-01'], 'RPM management, 10 to 19 minutes', 'CY2026 PFS final rule', { family: 'rpm-management', minutes: 10 }),
  code('99457', ['2019-01-01'], 'RPM management, first 20 minutes', 'CY2019 PFS final rule', { family: 'rpm-management', minutes: 20 }),
  code('99458', ['2020-01-01'], 'RPM management, each further 20', 'CY2020 PFS final rule', {
    family: 'rpm-management',
    parent: '99457',
    step: 20,
  }),
  code('98976', ['2022-01-01'], 'RTM device supply, respiratory, 16 days', 'CY2022 PFS final rule', { family: 'rtm-device' }),
  code('98977', ['2022-01-01'], 'RTM device supply, musculoskeletal, 16 days', 'CY2022 PFS final rule', { family: 'rtm-device' }),
  code('98978', ['2023-01-01'], 'RTM device supply, behavioral, 16 days', 'CY2023 PFS final rule', { family: 'rtm-device' }),
  code('98984', ['2026-01-01'], 'RTM device supply, respiratory, 2 to 15 days', 'CY2026 PFS final rule', { family: 'rtm-device' }),
  code('98985', ['2026-01-01'], 'RTM device supply, musculoskeletal, 2 to 15 days', 'CY2026 PFS final rule', { family: 'rtm-device' }),
  code('98986', ['2026-01-01'], 'RTM device supply, behavioral, 2 to 15 days', 'CY2026 PFS final rule', { family: 'rtm-device' }),
  code('98979', ['2026-01-01'], 'RTM management, 10 to 19 minutes', 'CY2026 PFS final rule', { family: 'rtm-management', minutes: 10 }),
  code('98980', ['2022-01-01'], 'RTM management, first 20 minutes', 'CY2022 PFS final rule', { family: 'rtm-management', minutes: 20 }),
  code('98981', ['2022-01-01'], 'RTM management, each further 20', 'CY2022 PFS final rule', {
    family: 'rtm-management',
    parent: '98980',
    step: 20,
  }),
]

const others: Parameter<CodeRule>[] = [
  code('G0556', ['2025-01-01'], 'Advanced primary care, level 1', '89 FR 97710', { family: 'apcm' }),
  code('G0557', ['2025-01-01'], 'Advanced primary care, level 2', '89 FR 97710', { family: 'apcm' }),
  code('G0558', ['2025-01-01'], 'Advanced primary care, level 3 (QMB)', '89 FR 97710', { family: 'apcm' }),
  code('G0568', ['2026-01-01'], 'Advanced primary care with collaborative care, first month', 'CY2026 PFS final rule', { family: 'apcm-behavioral' }),
  code('G0569', ['2026-01-01'], 'Advanced primary care with collaborative care, later month', 'CY2026 PFS final rule', { family: 'apcm-behavioral' }),
  code('G0570', ['2026-01-01'], 'Advanced primary care with behavioral health', 'CY2026 PFS final rule', { family: 'apcm-behavioral' }),
  code('G0019', ['2024-01-01'], 'Community health integration, first 60 minutes', 'CY2024 PFS final rule', { family: 'community-health', minutes: 60 }),
  code('G0022', ['2024-01-01'], 'Community health integration, each further 30', 'CY2024 PFS final rule', { family: 'community-health', parent: 'G0019', step: 30 }),
  code('G0023', ['2024-01-01'], 'Illness navigation, first 60 minutes', 'CY2024 PFS final rule', { family: 'navigation', minutes: 60 }),
  code('G0024', ['2024-01-01'], 'Illness navigation, each further 30', 'CY2024 PFS final rule', { family: 'navigation', parent: 'G0023', step: 30 }),
  code('G0140', ['2024-01-01'], 'Peer navigation, first 60 minutes', 'CY2024 PFS final rule', { family: 'peer-navigation', minutes: 60 }),
  code('G0146', ['2024-01-01'], 'Peer navigation, each further 30', 'CY2024 PFS final rule', { family: 'peer-navigation', parent: 'G0140', step: 30 }),
  code('G3002', ['2023-01-01'], 'Chronic pain management, first 30 minutes', 'CY2023 PFS final rule', { family: 'chronic-pain', minutes: 30 }),
  code('G3003', ['2023-01-01'], 'Chronic pain management, each further 15', 'CY2023 PFS final rule', { family: 'chronic-pain', parent: 'G3002', step: 15 }),
  code('99495', ['2013-01-01'], 'Transition after a discharge, visit within 14 days', 'MLN908628', { family: 'transition' }),
  code('99496', ['2013-01-01'], 'Transition after a discharge, visit within 7 days', 'MLN908628', { family: 'transition' }),
  code('G0511', ['2018-01-01', '2025-09-30'], 'RHC and FQHC general care management', '42 CFR 405.2464(c); MLN Connects 2025-06-05', { family: 'rural-general' }),
  code('G0512', ['2018-01-01', '2025-12-31'], 'RHC and FQHC collaborative care', '42 CFR 405.2464(c); CY2026 PFS final rule', {
    family: 'rural-collaborative',
    successor: '99493',
  }),
]

export const codes = loadParameters([...ccm, ...pcm, ...behavioral, ...monitoring, ...others])
