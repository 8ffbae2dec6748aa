import type { Claim, ClaimBatch, ClaimLine } from '../x12/claim-batch.ts'

const CPT = 'http://www.ama-assn.org/go/cpt'
const HCPCS = 'http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets'
const ICD10 = 'http://hl7.org/fhir/sid/icd-10-cm'
const NPI = 'http://hl7.org/fhir/sid/us-npi'
const MBI = 'http://hl7.org/fhir/sid/us-mbi'
const CLAIM_TYPE = 'http://terminology.hl7.org/CodeSystem/claim-type'

/** A level II code begins with a letter; only the five digits are CPT. No text of either is shipped. */
const coding = (code: string) => ({ coding: [{ system: /^\d/.test(code) ? CPT : HCPCS, code }] })
const money = (cents: number) => ({ value: cents / 100, currency: 'USD' })
const patientOf = ({ subscriber }: Claim) => ({
  identifier: { system: MBI, value: subscriber.memberId },
  display: [subscriber.given, subscriber.family].filter(Boolean).join(' '),
})
const doctorOf = ({ rendering }: Claim, { billing }: ClaimBatch) => ({
  identifier: { system: NPI, value: rendering?.npi ?? billing.npi },
})
const diagnosis = (code: string) => ({ coding: [{ system: ICD10, code }] })

const chargeItem = (batch: ClaimBatch, claim: Claim, line: ClaimLine) => ({
  resourceType: 'ChargeItem',
  identifier: [{ value: line.controlNumber }],
  status: 'billable',
  code: coding(line.code),
  subject: patientOf(claim),
  occurrenceDateTime: line.serviceDate,
  performer: [{ actor: doctorOf(claim, batch) }],
  quantity: { value: line.units },
  priceOverride: money(line.chargeCents),
  reason: line.pointers.map((place) => diagnosis(claim.diagnoses[place - 1] ?? '')),
})

const claimResource = (batch: ClaimBatch, claim: Claim) => ({
  resourceType: 'Claim',
  identifier: [{ value: claim.controlNumber }],
  status: 'active',
  type: { coding: [{ system: CLAIM_TYPE, code: batch.facilityType ? 'institutional' : 'professional' }] },
  use: 'claim',
  patient: patientOf(claim),
  created: batch.createdAt.slice(0, 10),
  insurer: { identifier: { value: batch.payer.id }, display: batch.payer.name },
  provider: { identifier: { system: NPI, value: batch.billing.npi } },
  priority: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/processpriority', code: 'normal' }] },
  careTeam: [{ sequence: 1, provider: doctorOf(claim, batch) }],
  diagnosis: claim.diagnoses.map((code, at) => ({
    sequence: at + 1,
    diagnosisCodeableConcept: diagnosis(code),
  })),
  insurance: [{ sequence: 1, focal: true, coverage: { display: batch.payer.name } }],
  item: claim.lines.map((line, at) => ({
    sequence: at + 1,
    careTeamSequence: [1],
    diagnosisSequence: line.pointers,
    productOrService: coding(line.code),
    ...(line.modifiers.length > 0
      ? { modifier: line.modifiers.map((code) => ({ coding: [{ code }] })) }
      : {}),
    servicedDate: line.serviceDate,
    quantity: { value: line.units },
    net: money(line.chargeCents),
  })),
  total: money(claim.totalCents),
})

/** The month's charges as a FHIR R4 collection: a Claim each, and a ChargeItem for every line of it. */
export const writeChargeBundle = (batch: ClaimBatch) => ({
  resourceType: 'Bundle' as const,
  type: 'collection',
  entry: batch.claims.flatMap((claim) => [
    { resource: claimResource(batch, claim) },
    ...claim.lines.map((line) => ({ resource: chargeItem(batch, claim, line) })),
  ]),
})
