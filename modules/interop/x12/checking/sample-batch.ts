import type { Claim, ClaimBatch } from '../claim-batch.ts'

/** Rosa's March: 62 staff minutes, so the base code and two units of its add-on, billed by Dr. Haddad. */
export function rosasClaim(): Claim {
  return {
    controlNumber: 'TL-2026-03-0001',
    subscriber: {
      memberId: '1EG4TE5MK73',
      family: 'Delgado',
      given: 'Rosa',
      middle: 'Inés',
      birthDate: '1954-06-18',
      sex: 'F',
      address: { line1: '12 Alder Street', line2: 'Apt #4', city: 'Springfield', state: 'IL', zip: '62701' },
    },
    filingCode: 'MB',
    placeOfService: '11',
    rendering: {
      npi: '1555555014',
      family: 'Haddad',
      given: 'Samir',
      taxonomy: '207Q00000X',
    },
    diagnoses: ['E11.9', 'I50.32'],
    totalCents: 16_250,
    lines: [
      {
        controlNumber: 'TL-0001-1',
        code: '99490',
        modifiers: [],
        chargeCents: 6_250,
        units: 1,
        serviceDate: '2026-03-31',
        pointers: [1, 2],
      },
      {
        controlNumber: 'TL-0001-2',
        code: '99439',
        modifiers: [],
        chargeCents: 10_000,
        units: 2,
        serviceDate: '2026-03-31',
        pointers: [2, 1],
      },
    ],
  }
}

/** Walter's March: Priya gave the time herself at the hospital clinic, Dr. Haddad supervised, a plan pays. */
export function waltersClaim(): Claim {
  return {
    controlNumber: 'TL-2026-03-0002',
    subscriber: {
      memberId: 'PLAN-5550142',
      family: 'Okafor',
      given: 'Walter',
      birthDate: '1947-11-02',
      sex: 'M',
      address: { line1: '9 Mill Road', city: 'Chatham', state: 'IL', zip: '62629-1234' },
    },
    filingCode: '16',
    placeOfService: '22',
    rendering: { npi: '1555555022', family: 'Nair', given: 'Priya', taxonomy: '363LF0000X' },
    facility: {
      name: 'Lakeside Hospital Clinic',
      npi: '1555555030',
      address: { line1: '400 Harbor Avenue', city: 'Springfield', state: 'IL', zip: '62702-4000' },
    },
    supervising: { npi: '1555555014', family: 'Haddad', given: 'Samir' },
    diagnoses: ['J44.9', 'N18.4', 'R26.89'],
    totalCents: 8_505,
    lines: [
      {
        controlNumber: 'TL-0002-1',
        code: '99491',
        modifiers: ['25'],
        chargeCents: 8_505,
        units: 1,
        serviceDate: '2026-03-30',
        pointers: [1, 2, 3],
      },
    ],
  }
}

export function sampleBatch(): ClaimBatch {
  return {
    control: { interchange: 417, group: 88, transaction: 12 },
    createdAt: '2026-04-01T09:05',
    usage: 'T',
    billing: {
      name: { kind: 'organization', name: 'Alder Street Family Medicine' },
      npi: '1234567893',
      ein: '005550199',
      taxonomy: '261QP2300X',
      address: { line1: '200 Alder Street', city: 'Springfield', state: 'IL', zip: '62701-0200' },
      contact: { name: 'Mrs. Webb', phone: '2175550101' },
      submitterId: 'ALDER01',
    },
    receiver: { name: 'Example MAC', id: '05901' },
    payer: { name: 'Example Payer', id: '05901' },
    claims: [rosasClaim(), waltersClaim()],
  }
}
