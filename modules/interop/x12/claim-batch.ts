/** What the biller's month hands over: every name, number and date as recorded, nothing yet in X12 form. */
export type ClaimBatch = {
  control: ControlNumbers
  /** The practice's own clock, `YYYY-MM-DDTHH:MM`: the law knows no hour in another city. */
  createdAt: string
  usage: 'P' | 'T'
  billing: BillingProvider
  receiver: { name: string; id: string }
  payer: { name: string; id: string }
  /** Rural health clinics and FQHCs bill as institutions: 71 and 77 are their types of bill (ccm-rules 6). */
  facilityType?: '71' | '77'
  claims: Claim[]
}

/** Given by the caller, who keeps them unique and rising for each receiver. */
export type ControlNumbers = { interchange: number; group: number; transaction: number }

export type PersonName = { family: string; given?: string; middle?: string }

export type PostalAddress = { line1: string; line2?: string; city: string; state: string; zip: string }

export type BillingProvider = {
  name: { kind: 'organization'; name: string } | ({ kind: 'person' } & PersonName)
  npi: string
  ein: string
  taxonomy: string
  address: PostalAddress
  contact: { name: string; phone: string }
  submitterId: string
}

export type Practitioner = PersonName & { npi: string }

export type ServiceFacility = { name: string; npi?: string; address: PostalAddress }

export type Subscriber = PersonName & {
  /** The Medicare Beneficiary Identifier where Part B pays, the plan's member number elsewhere. */
  memberId: string
  birthDate: string
  sex: 'F' | 'M' | 'U'
  address: PostalAddress
}

/** SBR09: Medicare Part A (which pays clinics on institutional claims), Part B, Medicare Advantage, commercial, Medicaid. */
export type FilingCode = 'MA' | 'MB' | '16' | 'CI' | 'MC'

export type Claim = {
  controlNumber: string
  subscriber: Subscriber
  filingCode: FilingCode
  placeOfService: string
  /** Written only where the NPI differs from the billing provider's. */
  rendering?: Practitioner & { taxonomy: string }
  /** Written only where the address differs from the billing provider's. */
  facility?: ServiceFacility
  supervising?: Practitioner
  /** ICD-10-CM, the principal one first, with or without the dot. */
  diagnoses: string[]
  totalCents: number
  lines: ClaimLine[]
}

export type ClaimLine = {
  controlNumber: string
  code: string
  modifiers: string[]
  chargeCents: number
  units: number
  serviceDate: string
  /** Places in `diagnoses`, counted from 1, the one most to the point first. */
  pointers: number[]
}

/** Where the trouble is and what to do about it; `claim` is absent when the batch itself is at fault. */
export type ClaimProblem = { claim?: string; field: string; message: string }

/** From 005010X222A1, save the charge, which Medicare holds to seven digits, and the list, which a person reads. */
export const LIMITS = {
  claims: 5_000,
  lines: 50,
  diagnoses: 12,
  pointers: 4,
  modifiers: 4,
  units: 999,
  chargeCents: 9_999_999,
  controlNumber: 999_999_999,
  problems: 500,
} as const
