import { type CodeRule, code } from './code-rule.ts'
import type { Parameter } from './parameter.ts'

export const behavioralCodes: Parameter<CodeRule>[] = [
  code('99484', ['2018-01-01'], 'General behavioral health integration, 20 minutes', 'MLN909432', {
    family: 'behavioral',
    minutes: 20,
  }),
  code(
    'G0323',
    ['2023-01-01'],
    'Behavioral health integration by a psychologist or social worker',
    'CY2023 PFS final rule',
    {
      family: 'behavioral',
      minutes: 20,
    },
  ),
  // Collaborative care alone follows the CPT midpoint rule: 70 is met past 35, 60 past 30.
  code('99492', ['2018-01-01'], 'Collaborative care, first month', 'MLN909432; CPT midpoint rule', {
    family: 'collaborative',
    minutes: 36,
  }),
  code('99493', ['2018-01-01'], 'Collaborative care, later month', 'MLN909432; CPT midpoint rule', {
    family: 'collaborative',
    minutes: 31,
  }),
  code(
    '99494',
    ['2018-01-01'],
    'Collaborative care, each further 30 minutes',
    'MLN909432; CPT midpoint rule; NCCI MUE 2026 Q2',
    {
      family: 'collaborative',
      step: 30,
      verifyAbove: 4,
    },
  ),
  code(
    'G2214',
    ['2021-01-01'],
    'Collaborative care, 30 minutes where the base is not met',
    'CY2021 PFS final rule',
    {
      family: 'collaborative',
      minutes: 30,
    },
  ),
]
