/**
 * What an importer hands to the record: one chart, whatever format it came in.
 * Every fact says where in the document it stood, so that a person can look it up again.
 */
export type CodeSystem =
  | 'icd10cm'
  | 'icd9cm'
  | 'snomed'
  | 'rxnorm'
  | 'ndc'
  | 'loinc'
  | 'cvx'
  | 'cpt'
  | 'hcpcs'
  | 'local'
export type Code = { system: CodeSystem; code: string; display?: string }

export type FactKind =
  | 'condition'
  | 'medication'
  | 'allergy'
  | 'vital'
  | 'result'
  | 'encounter'
  | 'procedure'
  | 'immunization'
  | 'coverage'
  | 'care_team'

/** One statement of the chart. Dates are ISO dates or instants, exactly as precise as the document was. */
export type IncomingFact = {
  kind: FactKind
  /** Identity inside the source system: the FHIR resource id, or the C-CDA id root and extension, or a content key. */
  sourceKey: string
  /** Where it stood: `entry[12] Condition/abc` or `Problems section, entry 3`. */
  sourcePath: string
  /** What a person would read: the display or the text as it arrived. */
  text: string
  codes: Code[]
  /** As it arrived: active, resolved, completed, stopped, final ... */
  status?: string
  /** Onset, start, effective or period start. */
  startedOn?: string
  /** Abatement, stop or period end. */
  endedOn?: string
  /** A measured value with its unit, or words. Blood pressure is two facts. */
  valueNumber?: number
  unit?: string
  valueText?: string
  /** What only some kinds have: dosage, route, encounter class and type, payer and member id, role, reaction, severity. */
  detail?: Record<string, string>
}

export type IncomingPatient = {
  identifiers: { system: string; value: string; kind?: 'mrn' | 'mbi' | 'ssn' | 'other' }[]
  givenName: string
  familyName: string
  /** ISO date. */
  birthDate: string
  sex: 'female' | 'male' | 'other' | 'unknown'
  deceasedOn?: string
  /** Death is known, its day is not (FHIR deceasedBoolean, C-CDA deceasedInd). */
  deceased?: true
  /** BCP 47, as far as it is known: en, es ... */
  language?: string
  phone?: string
  email?: string
  address?: { line: string; city: string; state: string; postalCode: string }
}

/** What stood in the document and was left out, and why, in words for the person who reads the report. */
export type NotUnderstood = { path: string; what: string; why: string }

/** What a file can turn out to hold. `person` is absent where the file only adds to a chart that came earlier. */
export type IncomingChart = {
  /** The system that vouches for the ids inside: an identifier system, an OID root, or the sender's name. */
  sourceSystem: string
  /** The patient's id inside that system. */
  sourcePatientId: string
  person?: IncomingPatient
  facts: IncomingFact[]
  notUnderstood: NotUnderstood[]
}
