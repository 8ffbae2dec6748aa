import type { BilledBy } from '../month-facts.ts'
import type { FamilyName } from './codes.ts'
import { loadParameters, type Parameter } from './parameter.ts'

/**
 * `ours` loses (or, with `warn`, is only looked at) when one of `codes` was billed in the month by one of `by`.
 * Every pair is dated data because several of them changed between 2019 and 2026.
 */
export type Exclusion = {
  ours: FamilyName[]
  codes: RegExp
  by: BilledBy[]
  reason: string
  effect: 'deny' | 'warn'
}

const ccm: FamilyName[] = ['ccm-staff', 'ccm-complex', 'ccm-practitioner']
const pcm: FamilyName[] = ['pcm-staff', 'pcm-practitioner']
const apcm: FamilyName[] = ['apcm']
const ccmCodes = /^(99490|99439|G2058|99487|99489|99491|99437)$/
const pcmCodes = /^(9942[4-7]|G206[45])$/
const apcmCodes = /^G055[678]$/
const renalCodes = /^909(5[1-9]|6\d|70)$/
const oversightCodes = /^G018[12]$/

function pair(id: string, from: string, reference: string, value: Exclusion): Parameter<Exclusion> {
  return {
    id,
    description: `${value.ours.join(', ')} beside ${value.codes.source}`,
    reference,
    values: [{ from, value }],
  }
}

export const exclusions = loadParameters<Exclusion>([
  pair('ccm-ccm-other', '2015-01-01', 'MLN909188: one practitioner a month; OIG A-07-17-05101', {
    ours: ccm,
    codes: ccmCodes,
    by: ['other', 'same_practice'],
    reason: 'CCM_BILLED_BY_OTHER_PRACTITIONER',
    effect: 'deny',
  }),
  pair('ccm-ccm-same', '2015-01-01', 'CARC 18; OIG A-07-17-05101', {
    ours: ccm,
    codes: ccmCodes,
    by: ['same'],
    reason: 'DUPLICATE_CLAIM',
    effect: 'deny',
  }),
  pair('ccm-apcm', '2025-01-01', '89 FR 97896 (same practice: from memory)', {
    ours: [...ccm, ...pcm, 'transition'],
    codes: apcmCodes,
    by: ['same', 'same_practice'],
    reason: 'APCM_CONFLICT',
    effect: 'deny',
  }),
  pair('ccm-apcm-other', '2025-01-01', 'CMS as reported: another practice may; expect questions', {
    ours: ccm,
    codes: apcmCodes,
    by: ['other'],
    reason: 'OVERLAP_OTHER_PRACTITIONER_REVIEW',
    effect: 'warn',
  }),
  pair('apcm-ccm', '2025-01-01', '89 FR 97896', {
    ours: apcm,
    codes: new RegExp(`${ccmCodes.source}|${pcmCodes.source}|^9949[56]$|^(98016|G2252|G2010|G2250)$`),
    by: ['same', 'same_practice'],
    reason: 'APCM_CONFLICT',
    effect: 'deny',
  }),
  pair('apcm-apcm', '2025-01-01', '89 FR 97896: one a patient a month', {
    ours: apcm,
    codes: apcmCodes,
    by: ['other', 'same_practice'],
    reason: 'APCM_CONFLICT',
    effect: 'deny',
  }),
  pair('apcm-duplicate', '2025-01-01', 'CARC 18', {
    ours: apcm,
    codes: apcmCodes,
    by: ['same'],
    reason: 'DUPLICATE_CLAIM',
    effect: 'deny',
  }),
  pair('ccm-pcm', '2020-01-01', 'CMS CCM FAQ 2022', {
    ours: ccm,
    codes: pcmCodes,
    by: ['same'],
    reason: 'PCM_CCM_CONFLICT',
    effect: 'deny',
  }),
  pair('pcm-ccm', '2020-01-01', 'CMS CCM FAQ 2022', {
    ours: pcm,
    codes: ccmCodes,
    by: ['same'],
    reason: 'PCM_CCM_CONFLICT',
    effect: 'deny',
  }),
  pair('care-renal', '2015-01-01', 'CMS CCM FAQ 2022; OIG A-07-19-05122', {
    ours: [...ccm, ...pcm],
    codes: renalCodes,
    by: ['same'],
    reason: 'ESRD_MCP_CONFLICT',
    effect: 'deny',
  }),
  pair('care-renal-other', '2015-01-01', 'CMS CCM FAQ 2022 names no scope', {
    ours: [...ccm, ...pcm],
    codes: renalCodes,
    by: ['other', 'same_practice'],
    reason: 'OVERLAP_OTHER_PRACTITIONER_REVIEW',
    effect: 'warn',
  }),
  pair('ccm-oversight', '2015-01-01', 'CMS CCM FAQ 2022', {
    ours: ccm,
    codes: oversightCodes,
    by: ['same'],
    reason: 'CARE_PLAN_OVERSIGHT_CONFLICT',
    effect: 'deny',
  }),
  pair('ccm-oversight-other', '2015-01-01', 'Noridian CCM Q&A Feb 2017: allowed without overlap', {
    ours: ccm,
    codes: oversightCodes,
    by: ['other', 'same_practice'],
    reason: 'OVERLAP_OTHER_PRACTITIONER_REVIEW',
    effect: 'warn',
  }),
  pair('bhi-cocm', '2017-01-01', 'CMS-1654-F', {
    ours: ['behavioral'],
    codes: /^(9949[234]|G2214)$/,
    by: ['same'],
    reason: 'BHI_COCM_CONFLICT',
    effect: 'deny',
  }),
  pair('cocm-bhi', '2017-01-01', 'CMS-1654-F', {
    ours: ['collaborative'],
    codes: /^(99484|G0323)$/,
    by: ['same'],
    reason: 'BHI_COCM_CONFLICT',
    effect: 'deny',
  }),
  pair('rpm-other', '2019-01-01', 'CY2021 PFS final rule: one practitioner a period', {
    ours: ['rpm-device', 'rpm-management'],
    codes: /^(99454|99445|99457|99470)$/,
    by: ['other', 'same_practice'],
    reason: 'RPM_BILLED_BY_OTHER_PRACTITIONER',
    effect: 'deny',
  }),
  pair('rpm-rtm', '2022-01-01', 'CY2022 PFS final rule', {
    ours: ['rpm-device', 'rpm-management'],
    codes: /^9897[5-9]$|^9898[0-6]$/,
    by: ['same', 'same_practice', 'other'],
    reason: 'RPM_RTM_CONFLICT',
    effect: 'deny',
  }),
  pair('rtm-rpm', '2022-01-01', 'CY2022 PFS final rule', {
    ours: ['rtm-device', 'rtm-management'],
    codes: /^994(45|54|57|58|70)$/,
    by: ['same', 'same_practice', 'other'],
    reason: 'RPM_RTM_CONFLICT',
    effect: 'deny',
  }),
  pair('tcm-tcm', '2013-01-01', 'MLN908628: one practitioner a discharge', {
    ours: ['transition'],
    codes: /^9949[56]$/,
    by: ['other', 'same_practice'],
    reason: 'TCM_BILLED_BY_OTHER_PRACTITIONER',
    effect: 'deny',
  }),
  pair('g0506-once', '2017-01-01', 'NGS CCM page: once a practitioner', {
    ours: ['initiating-add-on'],
    codes: /^G0506$/,
    by: ['same'],
    reason: 'DUPLICATE_CLAIM',
    effect: 'deny',
  }),
])
