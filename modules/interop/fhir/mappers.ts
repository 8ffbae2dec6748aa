import { mapAllergyIntolerance } from './allergy-intolerance.ts'
import { mapCareTeam, mapGeneralPractitioner } from './care-team.ts'
import { mapCondition } from './condition.ts'
import { mapCoverage } from './coverage.ts'
import { mapEncounter } from './encounter.ts'
import { mapExplanationOfBenefit } from './explanation-of-benefit.ts'
import { mapImmunization } from './immunization.ts'
import type { MapResource } from './mapping.ts'
import { mapMedicationRequest } from './medication-request.ts'
import { mapMedicationStatement } from './medication-statement.ts'
import { mapObservation } from './observation.ts'
import { mapProcedure } from './procedure.ts'

/** Which resource is read by which mapper. */
export const MAPPERS = new Map<string, MapResource>([
  ['AllergyIntolerance', mapAllergyIntolerance],
  ['CareTeam', mapCareTeam],
  ['Condition', mapCondition],
  ['Coverage', mapCoverage],
  ['Encounter', mapEncounter],
  ['ExplanationOfBenefit', mapExplanationOfBenefit],
  ['Immunization', mapImmunization],
  ['MedicationRequest', mapMedicationRequest],
  ['MedicationStatement', mapMedicationStatement],
  ['Observation', mapObservation],
  ['Patient', mapGeneralPractitioner],
  ['Procedure', mapProcedure],
])

/** These name people, places and medicines for the others and say nothing on their own. */
export const NAMING = new Set([
  'Location',
  'Medication',
  'Organization',
  'Practitioner',
  'PractitionerRole',
  'RelatedPerson',
])

/** Why a resource that we know of is not read; the rest is simply not used. */
export const UNUSED = new Map<string, string>([
  ['CarePlan', 'Plans of other systems are not taken over; the plan is written here.'],
  ['Goal', 'Goals of other systems are not taken over; they are agreed with the patient here.'],
  ['Claim', 'Claims of other systems are not used.'],
  ['DiagnosticReport', 'Reports are not used; their results are read from the Observations.'],
  ['DocumentReference', 'Notes and documents are not used.'],
  ['Composition', 'The table of contents of a document is not used; its entries are read.'],
  ['Provenance', 'Who recorded what in the other system is not used.'],
])
