import { type CodeRule, code } from './code-rule.ts'
import type { Parameter } from './parameter.ts'

export const programCodes: Parameter<CodeRule>[] = [
  code('G0556', ['2025-01-01'], 'Advanced primary care, level 1', '89 FR 97710', { family: 'apcm' }),
  code('G0557', ['2025-01-01'], 'Advanced primary care, level 2', '89 FR 97710', { family: 'apcm' }),
  code('G0558', ['2025-01-01'], 'Advanced primary care, level 3 (QMB)', '89 FR 97710', { family: 'apcm' }),
  code(
    'G0568',
    ['2026-01-01'],
    'Advanced primary care with collaborative care, first month',
    'CY2026 PFS final rule',
    { family: 'apcm-behavioral' },
  ),
  code(
    'G0569',
    ['2026-01-01'],
    'Advanced primary care with collaborative care, later month',
    'CY2026 PFS final rule',
    { family: 'apcm-behavioral' },
  ),
  code('G0570', ['2026-01-01'], 'Advanced primary care with behavioral health', 'CY2026 PFS final rule', {
    family: 'apcm-behavioral',
  }),
  code('G0019', ['2024-01-01'], 'Community health integration, first 60 minutes', 'CY2024 PFS final rule', {
    family: 'community-health',
    minutes: 60,
  }),
  code(
    'G0022',
    ['2024-01-01'],
    'Community health integration, each further 30',
    'CY2024 PFS final rule; NCCI MUE 2026 Q2',
    {
      family: 'community-health',
      parent: 'G0019',
      step: 30,
      verifyAbove: 4,
    },
  ),
  code('G0023', ['2024-01-01'], 'Illness navigation, first 60 minutes', 'CY2024 PFS final rule', {
    family: 'navigation',
    minutes: 60,
  }),
  code(
    'G0024',
    ['2024-01-01'],
    'Illness navigation, each further 30',
    'CY2024 PFS final rule; NCCI MUE 2026 Q2',
    {
      family: 'navigation',
      parent: 'G0023',
      step: 30,
      verifyAbove: 4,
    },
  ),
  code('G0140', ['2024-01-01'], 'Peer navigation, first 60 minutes', 'CY2024 PFS final rule', {
    family: 'peer-navigation',
    minutes: 60,
  }),
  code(
    'G0146',
    ['2024-01-01'],
    'Peer navigation, each further 30',
    'CY2024 PFS final rule; NCCI MUE 2026 Q2',
    {
      family: 'peer-navigation',
      parent: 'G0140',
      step: 30,
      verifyAbove: 4,
    },
  ),
  code('G3002', ['2023-01-01'], 'Chronic pain management, first 30 minutes', 'CY2023 PFS final rule', {
    family: 'chronic-pain',
    minutes: 30,
  }),
  code(
    'G3003',
    ['2023-01-01'],
    'Chronic pain management, each further 15',
    'CY2023 PFS final rule; NCCI MUE 2026 Q2',
    {
      family: 'chronic-pain',
      parent: 'G3002',
      step: 15,
      verifyAbove: 4,
    },
  ),
  code('99495', ['2013-01-01'], 'Transition after a discharge, visit within 14 days', 'MLN908628', {
    family: 'transition',
  }),
  code('99496', ['2013-01-01'], 'Transition after a discharge, visit within 7 days', 'MLN908628', {
    family: 'transition',
  }),
  code(
    'G0511',
    ['2018-01-01', '2025-09-30'],
    'RHC and FQHC general care management',
    '42 CFR 405.2464(c); MLN Connects 2025-06-05',
    { family: 'rural-general', successor: '99490' },
  ),
  code(
    'G0512',
    ['2018-01-01', '2025-12-31'],
    'RHC and FQHC collaborative care',
    '42 CFR 405.2464(c); CY2026 PFS final rule',
    {
      family: 'rural-collaborative',
      successor: '99493',
    },
  ),
]
