import type { Code, CodeSystem } from './chart.ts'

/** FHIR URL and OID of each system we tell apart (HL7 Terminology, hl7.org/fhir/terminologies-systems.html). */
const SYSTEMS: Record<CodeSystem, string[]> = {
  icd10cm: ['http://hl7.org/fhir/sid/icd-10-cm', '2.16.840.1.113883.6.90'],
  icd9cm: [
    'http://hl7.org/fhir/sid/icd-9-cm',
    'http://terminology.hl7.org/CodeSystem/icd9',
    '2.16.840.1.113883.6.103',
    '2.16.840.1.113883.6.104',
  ],
  snomed: ['http://snomed.info/sct', '2.16.840.1.113883.6.96'],
  rxnorm: ['http://www.nlm.nih.gov/research/umls/rxnorm', '2.16.840.1.113883.6.88'],
  ndc: ['http://hl7.org/fhir/sid/ndc', '2.16.840.1.113883.6.69'],
  loinc: ['http://loinc.org', '2.16.840.1.113883.6.1'],
  cvx: ['http://hl7.org/fhir/sid/cvx', '2.16.840.1.113883.12.292', '2.16.840.1.113883.6.59'],
  cpt: ['http://www.ama-assn.org/go/cpt', '2.16.840.1.113883.6.12'],
  hcpcs: [
    'https://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets',
    'http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets',
    'http://terminology.hl7.org/CodeSystem/HCPCS-all-codes',
    '2.16.840.1.113883.6.285',
    // The dental set's OID, under which some systems send all of HCPCS level II.
    '2.16.840.1.113883.6.13',
    '2.16.840.1.113883.6.14',
  ],
  local: [],
}

const BY_NAME = new Map<string, CodeSystem>(
  Object.entries(SYSTEMS).flatMap(([system, names]) =>
    names.map((name) => [name, system as CodeSystem] as const),
  ),
)

/** FHIR writes OIDs as `urn:oid:1.2.3`; a system we do not tell apart is the sender's own. */
export function codeSystem(name: string | undefined): CodeSystem {
  if (name === undefined) return 'local'
  return BY_NAME.get(name.replace(/^urn:oid:/, '').replace(/\/$/, '')) ?? 'local'
}

export function makeCode(system: string | undefined, code: string, display: string | undefined): Code {
  return { system: codeSystem(system), code, ...(display === undefined ? {} : { display }) }
}
