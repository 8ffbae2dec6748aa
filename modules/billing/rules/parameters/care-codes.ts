/** CCM and PCM. */
import { type CodeRule, code } from './code-rule.ts'
import type { Parameter } from './parameter.ts'

export const ccmCodes: Parameter<CodeRule>[] = [
  code('99490', ['2015-01-01'], 'CCM by clinical staff, first 20 minutes', 'MLN909188; 80 FR 67715', {
    family: 'ccm-staff',
    minutes: 20,
  }),
  code(
    'G2058',
    ['2020-01-01', '2020-12-31'],
    'CCM by staff, each further 20 minutes',
    'CY2020 PFS final rule',
    {
      family: 'ccm-staff',
      parent: '99490',
      step: 20,
      cap: 2,
      successor: '99439',
    },
  ),
  code(
    '99439',
    ['2021-01-01'],
    'CCM by staff, each further 20 minutes',
    'CY2021 PFS final rule (cap from G2058)',
    {
      family: 'ccm-staff',
      parent: '99490',
      step: 20,
      cap: 2,
    },
  ),
  code(
    '99487',
    ['2017-01-01'],
    'Complex CCM by staff, first 60 minutes',
    'CY2017 PFS final rule; CMS CCM FAQ 2022',
    {
      family: 'ccm-complex',
      minutes: 60,
    },
  ),
  code(
    '99489',
    ['2017-01-01'],
    'Complex CCM, each further 30 minutes',
    'CY2017 PFS final rule; NGS CCM page; NCCI MUE 2026 Q2',
    {
      family: 'ccm-complex',
      parent: '99487',
      step: 30,
      verifyAbove: 10,
    },
  ),
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
  code(
    'G0506',
    ['2017-01-01'],
    'Assessment and planning beside the initiating visit',
    'NGS CCM page; CMS CCM FAQ 2022',
    {
      family: 'initiating-add-on',
      cap: 1,
    },
  ),
]

export const pcmCodes: Parameter<CodeRule>[] = [
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
  code(
    '99427',
    ['2022-01-01'],
    'PCM by clinical staff, each further 30',
    'CY2022 PFS final rule; CPT cap 2',
    {
      family: 'pcm-staff',
      parent: '99426',
      step: 30,
      cap: 2,
    },
  ),
  code(
    'G2064',
    ['2020-01-01', '2021-12-31'],
    'PCM by the practitioner, 30 minutes',
    'CY2020 PFS final rule',
    {
      family: 'pcm-practitioner',
      minutes: 30,
      successor: '99424',
    },
  ),
  code('G2065', ['2020-01-01', '2021-12-31'], 'PCM by clinical staff, 30 minutes', 'CY2020 PFS final rule', {
    family: 'pcm-staff',
    minutes: 30,
    successor: '99426',
  }),
]
