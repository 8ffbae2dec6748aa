import { type CodeRule, code } from './code-rule.ts'
import type { Parameter } from './parameter.ts'

export const monitoringCodes: Parameter<CodeRule>[] = [
  code(
    '99454',
    ['2019-01-01'],
    'RPM device supply, 16 days of data or more',
    'CY2019, CY2026 PFS final rules',
    { family: 'rpm-device' },
  ),
  code('99445', ['2026-01-01'], 'RPM device supply, 2 to 15 days of data', 'CY2026 PFS final rule', {
    family: 'rpm-device',
  }),
  code('99470', ['2026-01-01'], 'RPM management, 10 to 19 minutes', 'CY2026 PFS final rule', {
    family: 'rpm-management',
    minutes: 10,
  }),
  code('99457', ['2019-01-01'], 'RPM management, first 20 minutes', 'CY2019 PFS final rule', {
    family: 'rpm-management',
    minutes: 20,
  }),
  code(
    '99458',
    ['2020-01-01'],
    'RPM management, each further 20',
    'CY2020 PFS final rule; NCCI MUE 2026 Q2',
    {
      family: 'rpm-management',
      parent: '99457',
      step: 20,
      verifyAbove: 3,
    },
  ),
  code('98976', ['2022-01-01'], 'RTM device supply, respiratory, 16 days', 'CY2022 PFS final rule', {
    family: 'rtm-device',
  }),
  code('98977', ['2022-01-01'], 'RTM device supply, musculoskeletal, 16 days', 'CY2022 PFS final rule', {
    family: 'rtm-device',
  }),
  code('98978', ['2023-01-01'], 'RTM device supply, behavioral, 16 days', 'CY2023 PFS final rule', {
    family: 'rtm-device',
  }),
  code('98984', ['2026-01-01'], 'RTM device supply, respiratory, 2 to 15 days', 'CY2026 PFS final rule', {
    family: 'rtm-device',
  }),
  code('98985', ['2026-01-01'], 'RTM device supply, musculoskeletal, 2 to 15 days', 'CY2026 PFS final rule', {
    family: 'rtm-device',
  }),
  code('98986', ['2026-01-01'], 'RTM device supply, behavioral, 2 to 15 days', 'CY2026 PFS final rule', {
    family: 'rtm-device',
  }),
  code('98979', ['2026-01-01'], 'RTM management, 10 to 19 minutes', 'CY2026 PFS final rule', {
    family: 'rtm-management',
    minutes: 10,
  }),
  code('98980', ['2022-01-01'], 'RTM management, first 20 minutes', 'CY2022 PFS final rule', {
    family: 'rtm-management',
    minutes: 20,
  }),
  code(
    '98981',
    ['2022-01-01'],
    'RTM management, each further 20',
    'CY2022 PFS final rule; NCCI MUE 2026 Q2',
    {
      family: 'rtm-management',
      parent: '98980',
      step: 20,
      verifyAbove: 3,
    },
  ),
]
