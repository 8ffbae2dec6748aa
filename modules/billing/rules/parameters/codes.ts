import { behavioralCodes } from './behavioral-codes.ts'
import { ccmCodes, pcmCodes } from './care-codes.ts'
import { monitoringCodes } from './monitoring-codes.ts'
import { loadParameters } from './parameter.ts'
import { programCodes } from './program-codes.ts'

export type { CodeRule, FamilyName } from './code-rule.ts'

/** Every code the rules know, with its dates, thresholds and sources. */
export const codes = loadParameters([
  ...ccmCodes,
  ...pcmCodes,
  ...behavioralCodes,
  ...monitoringCodes,
  ...programCodes,
])
