import type { FamilyName } from './codes.ts'
import { loadParameters, type Parameter } from './parameter.ts'

/** Two of our own families in one month: `loser` goes, `winner` stays. */
export type InternalExclusion = { winner: FamilyName[]; loser: FamilyName[]; reason: string }

const ccm: FamilyName[] = ['ccm-staff', 'ccm-complex', 'ccm-practitioner']
const pcm: FamilyName[] = ['pcm-staff', 'pcm-practitioner']
const apcm: FamilyName[] = ['apcm']

function internal(
  id: string,
  reference: string,
  value: InternalExclusion,
  from: string,
  to?: string,
): Parameter<InternalExclusion> {
  const description = `${value.winner.join(', ')} before ${value.loser.join(', ')}`
  return { id, description, reference, values: [to ? { from, to, value } : { from, value }] }
}

export const internalExclusions = loadParameters<InternalExclusion>([
  internal(
    'tcm-over-ccm',
    'CY2020 PFS final rule lifted it',
    {
      winner: ['transition'],
      loser: ccm,
      reason: 'PRE2020_TCM_CCM_CONFLICT',
    },
    '2015-01-01',
    '2019-12-31',
  ),
  internal(
    'apcm-over-tcm',
    '89 FR 97896',
    { winner: apcm, loser: ['transition'], reason: 'APCM_CONFLICT' },
    '2025-01-01',
  ),
  internal(
    'cocm-over-bhi',
    'CMS-1654-F',
    { winner: ['collaborative'], loser: ['behavioral'], reason: 'BHI_COCM_CONFLICT' },
    '2017-01-01',
  ),
  internal(
    'rpm-over-rtm',
    'CY2022 PFS final rule',
    {
      winner: ['rpm-device', 'rpm-management'],
      loser: ['rtm-device', 'rtm-management'],
      reason: 'RPM_RTM_CONFLICT',
    },
    '2022-01-01',
  ),
])

/** Two lines of one claim that exclude each other, and the name the conflict goes by. */
export const lineConflicts = loadParameters<{ first: FamilyName[]; second: FamilyName[]; reason: string }>([
  {
    id: 'complex-beside-staff',
    description: 'Complex and non-complex in one month',
    reference: 'CMS 2017 fact sheet; OIG A-07-19-05122',
    values: [
      {
        from: '2017-01-01',
        value: { first: ['ccm-staff'], second: ['ccm-complex'], reason: 'TIER_CONFLICT_99490_99487' },
      },
    ],
  },
  {
    id: 'practitioner-beside-staff',
    description: 'Practitioner and staff CCM in one month',
    reference: 'MLN909188',
    values: [
      {
        from: '2019-01-01',
        value: { first: ['ccm-staff'], second: ['ccm-practitioner'], reason: 'FAMILY_CONFLICT_99490_99491' },
      },
    ],
  },
  {
    id: 'practitioner-beside-complex',
    description: 'Practitioner and complex CCM in one month',
    reference: 'MLN909188',
    values: [
      {
        from: '2019-01-01',
        value: {
          first: ['ccm-complex'],
          second: ['ccm-practitioner'],
          reason: 'FAMILY_CONFLICT_99487_99491',
        },
      },
    ],
  },
  {
    id: 'pcm-beside-pcm',
    description: 'Practitioner and staff PCM in one month',
    reference: 'CPT 2022',
    values: [
      {
        from: '2022-01-01',
        value: { first: ['pcm-practitioner'], second: ['pcm-staff'], reason: 'FAMILY_CONFLICT_99424_99426' },
      },
    ],
  },
  {
    id: 'pcm-beside-ccm',
    description: 'PCM and CCM by one practitioner',
    reference: 'CMS CCM FAQ 2022',
    values: [{ from: '2020-01-01', value: { first: pcm, second: ccm, reason: 'PCM_CCM_CONFLICT' } }],
  },
  {
    id: 'apcm-beside-care',
    description: 'Advanced primary care and CCM, PCM or TCM',
    reference: '89 FR 97896',
    values: [
      {
        from: '2025-01-01',
        value: { first: apcm, second: [...ccm, ...pcm, 'transition'], reason: 'APCM_CONFLICT' },
      },
    ],
  },
  {
    id: 'bhi-beside-cocm',
    description: 'General and collaborative behavioral care',
    reference: 'CMS-1654-F',
    values: [
      {
        from: '2017-01-01',
        value: { first: ['behavioral'], second: ['collaborative'], reason: 'BHI_COCM_CONFLICT' },
      },
    ],
  },
  {
    id: 'apcm-behavioral-beside-bhi',
    description: 'APCM add-on and its stand-alone twin',
    reference: 'CY2026 PFS final rule',
    values: [
      {
        from: '2026-01-01',
        value: {
          first: ['apcm-behavioral'],
          second: ['behavioral', 'collaborative'],
          reason: 'BHI_COCM_CONFLICT',
        },
      },
    ],
  },
  {
    id: 'rpm-beside-rtm',
    description: 'RPM and RTM in one period',
    reference: 'CY2022 PFS final rule',
    values: [
      {
        from: '2022-01-01',
        value: {
          first: ['rpm-device', 'rpm-management'],
          second: ['rtm-device', 'rtm-management'],
          reason: 'RPM_RTM_CONFLICT',
        },
      },
    ],
  },
])
