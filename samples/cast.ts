/**
 * The cast: the same people in tests, in the sample practice, in the documentation and on screenshots.
 * All of them are made up: 555 numbers, example.org, NPIs and Medicare numbers that only pass the check digit.
 */
const PRACTICE = '01900000-0000-7000-8000-000000000001'
const person = (n: number) => `01900000-0000-7000-8000-0000000001${String(n).padStart(2, '0')}`
const patient = (n: number) => `01900000-0000-7000-8000-0000000002${String(n).padStart(2, '0')}`

export const practice = {
  id: PRACTICE,
  slug: 'maple-street',
  name: 'Maple Street Family Medicine',
  timeZone: 'America/New_York',
  phone: '(555) 010-0100',
  addressLine: '12 Maple Street',
  city: 'Springfield',
  state: 'OH',
  postalCode: '455011234',
  npi: '1234567893',
  taxId: '123456789',
  taxonomy: '207Q00000X',
  placeOfService: '11',
  practiceType: 'physician_office',
  submitterId: 'MAPLE01',
  receiverId: '15202',
  receiverName: 'MEDICARE PART B',
  payerId: '15202',
  payerName: 'MEDICARE PART B',
}

export const secondPractice = {
  ...practice,
  id: '01900000-0000-7000-8000-000000000002',
  slug: 'harbor',
  name: 'Harbor Internal Medicine',
  timeZone: 'America/Los_Angeles',
  phone: '(555) 010-0200',
  npi: '1902000003',
  taxId: '987654321',
}

export const staff = {
  lee: {
    id: person(1),
    name: 'Nurse Lee',
    credential: 'RN',
    roles: ['coordinator'],
    email: 'lee@example.org',
    npi: null,
    taxonomy: null,
  },
  tomas: {
    id: person(2),
    name: 'Tomás Rivera',
    credential: 'MA',
    roles: ['coordinator', 'enroller'],
    email: 'tomas@example.org',
    npi: null,
    taxonomy: null,
  },
  haddad: {
    id: person(3),
    name: 'Dr. Haddad',
    credential: 'MD',
    roles: ['practitioner'],
    email: 'haddad@example.org',
    npi: '1245319599',
    taxonomy: '207Q00000X',
  },
  priya: {
    id: person(4),
    name: 'Priya Nair, NP',
    credential: 'NP',
    roles: ['practitioner'],
    email: 'priya@example.org',
    npi: '1588667638',
    taxonomy: '363LF0000X',
  },
  webb: {
    id: person(5),
    name: 'Mrs. Webb',
    credential: 'biller',
    roles: ['biller'],
    email: 'webb@example.org',
    npi: null,
    taxonomy: null,
  },
} as const

/** Roles beside the daily five: tests of who may see what, and people to sign in as in the sample practice. */
export const moreStaff = {
  ruth: {
    id: person(6),
    name: 'Ruth Amsel',
    credential: 'manager',
    roles: ['administrator', 'supervisor'],
    email: 'ruth@example.org',
    npi: null,
    taxonomy: null,
  },
  nina: {
    id: person(7),
    name: 'Nina Cole',
    credential: 'front_desk',
    roles: ['front_desk'],
    email: 'nina@example.org',
    npi: null,
    taxonomy: null,
  },
  adeyemi: {
    id: person(8),
    name: 'Dr. Adeyemi',
    credential: 'MD',
    roles: ['on_call'],
    email: 'adeyemi@example.org',
    npi: null,
    taxonomy: null,
  },
  reyes: {
    id: person(9),
    name: 'Sam Reyes',
    credential: 'RN',
    roles: ['vendor_nurse'],
    email: 'reyes@example.org',
    npi: null,
    taxonomy: null,
    employer: 'Lantern Care Calls',
    worksUntil: '2030-12-31',
  },
  park: {
    id: person(10),
    name: 'Ida Park',
    credential: 'manager',
    roles: ['auditor'],
    email: 'park@example.org',
    npi: null,
    taxonomy: null,
  },
} as const

/** Works in the second practice; must see nothing of the first. */
export const stranger = {
  id: person(50),
  name: 'Nurse Quist',
  credential: 'RN',
  roles: ['coordinator', 'practitioner', 'enroller', 'biller'],
  email: 'quist@example.org',
  npi: null,
  taxonomy: null,
} as const

/** What Dr. Haddad confirmed of Rosa: the code a claim carries, its words, its category. */
export const ROSAS_CONDITIONS: [icd10: string, label: string, category: string][] = [
  ['E11.22', 'Type 2 diabetes with kidney disease', 'diabetes'],
  ['I50.32', 'Chronic diastolic heart failure', 'heart_failure'],
]

/** Everybody's password in tests and in the sample practice; said on the sign-in screen there. */
export const SAMPLE_PASSWORD = 'maple street 12'

export const patients = {
  rosa: {
    id: patient(1),
    givenName: 'Rosa',
    familyName: 'Delgado',
    birthDate: '1955-03-14',
    sex: 'female',
    language: 'es',
    phone: '(555) 010-0111',
    email: 'rosa@example.org',
    mbi: '1EG4TE5MK72',
  },
  walter: {
    id: patient(2),
    givenName: 'Walter',
    familyName: 'Okafor',
    birthDate: '1948-06-02',
    sex: 'male',
    language: 'en',
    phone: '(555) 010-0112',
    email: null,
    mbi: '2EG4TE5MK73',
  },
  june: {
    id: patient(3),
    givenName: 'June',
    familyName: 'Pike',
    birthDate: '1950-09-21',
    sex: 'female',
    language: 'en',
    phone: '(555) 010-0113',
    email: 'pikes@example.org',
    mbi: '3EG4TE5MK74',
  },
  harold: {
    id: patient(4),
    givenName: 'Harold',
    familyName: 'Pike',
    birthDate: '1947-12-05',
    sex: 'male',
    language: 'en',
    phone: '(555) 010-0113',
    email: 'pikes@example.org',
    mbi: '4EG4TE5MK75',
  },
} as const

/** The second practice's only patient; no word of hers is in the first practice. */
export const farAway = {
  id: patient(90),
  givenName: 'Ingrid',
  familyName: 'Solberg',
  birthDate: '1944-02-11',
  sex: 'female',
  language: 'en',
  phone: '(555) 010-0290',
  email: null,
  mbi: '9EG4TE5MK79',
} as const

/** Rosa's daughter, who lives in another state. */
export const ana = {
  name: 'Ana Delgado',
  relationship: 'daughter',
  birthDate: '1982-07-30',
  email: 'ana@example.org',
} as const
