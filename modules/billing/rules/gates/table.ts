import type { FamilyName } from '../parameters/codes.ts'
import { complexMdm, complexMdmByPractitioner, complexPlanRevised } from './complex.ts'
import { apcmConsent, behavioralConsent, consentAnswer } from './consent.ts'
import {
  apcmCapabilities,
  notInFacilityAllMonth,
  notInOwnGlobalPeriod,
  notOnHoldAllMonth,
  pcmCondition,
  pcmPlan,
  planCopyGiven,
  planEstablished,
  practitionerType,
  riskAttested,
  twoConditions,
} from './eligibility.ts'
import type { Gate } from './gate.ts'
import { apcmInitiatingVisit, initiatingVisit, pcmInitiatingVisit } from './initiating-visit.ts'

const who = [practitionerType, notOnHoldAllMonth, notInOwnGlobalPeriod, notInFacilityAllMonth]
const plan = [planEstablished, planCopyGiven]

/** Every CCM code asks these, whoever did the work. */
export const ccmGates: Gate[] = [...who, twoConditions, riskAttested, consentAnswer, initiatingVisit, ...plan]
export const complexGates: Gate[] = [complexMdm, complexMdmByPractitioner, complexPlanRevised]

/** Code families by gates. A family that is not here asks only for what its own file says. */
export const gateTable: Partial<Record<FamilyName, Gate[]>> = {
  'ccm-staff': ccmGates,
  'ccm-complex': ccmGates,
  'ccm-practitioner': ccmGates,
  'pcm-staff': [...who, pcmCondition, consentAnswer, pcmInitiatingVisit, pcmPlan],
  'pcm-practitioner': [...who, pcmCondition, consentAnswer, pcmInitiatingVisit, pcmPlan],
  apcm: [
    practitionerType,
    notOnHoldAllMonth,
    apcmConsent,
    apcmInitiatingVisit,
    apcmCapabilities,
    planEstablished,
  ],
  'apcm-behavioral': [behavioralConsent],
  behavioral: [behavioralConsent],
  collaborative: [behavioralConsent],
}
