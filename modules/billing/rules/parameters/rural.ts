import type { FamilyName } from './codes.ts'
import { loadParameters } from './parameter.ts'

/** How RHCs and FQHCs bill: `bundled` under G0511, their own choice, or individual codes. `many`: one G0511 a service. */
export type RuralRule = {
  mode: 'bundled' | 'choice' | 'individual'
  general: FamilyName[]
  many: boolean
  collaborative: 'bundled' | 'choice' | 'individual'
}

const care: FamilyName[] = [
  'ccm-staff',
  'ccm-complex',
  'ccm-practitioner',
  'pcm-staff',
  'pcm-practitioner',
  'behavioral',
]
const with2023: FamilyName[] = [...care, 'chronic-pain']
const with2024: FamilyName[] = [
  ...with2023,
  ...(['rpm-device', 'rpm-management', 'rtm-device', 'rtm-management'] as const),
  ...(['community-health', 'navigation', 'peer-navigation'] as const),
]

export const rural = loadParameters<RuralRule>([
  {
    id: 'rural_billing',
    description: 'Care management codes of RHCs and FQHCs',
    reference:
      '42 CFR 405.2464(c); Benefit Policy Manual ch. 13; MLN Connects 2025-06-05; NARHC CY2026 summary',
    values: [
      {
        from: '2016-01-01',
        value: { mode: 'individual', general: [], many: false, collaborative: 'individual' },
      },
      {
        from: '2018-01-01',
        value: { mode: 'bundled', general: care, many: false, collaborative: 'bundled' },
      },
      {
        from: '2023-01-01',
        value: { mode: 'bundled', general: with2023, many: false, collaborative: 'bundled' },
      },
      {
        from: '2024-01-01',
        value: { mode: 'bundled', general: with2024, many: true, collaborative: 'bundled' },
      },
      {
        from: '2025-01-01',
        value: { mode: 'choice', general: with2024, many: true, collaborative: 'choice' },
      },
      {
        from: '2025-10-01',
        value: { mode: 'individual', general: [], many: false, collaborative: 'choice' },
      },
      {
        from: '2026-01-01',
        value: { mode: 'individual', general: [], many: false, collaborative: 'individual' },
      },
    ],
  },
])
