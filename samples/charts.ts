/**
 * Charts as an EHR would send them, made up by us: the cast's, and a few dozen people from a seeded generator.
 * Names, numbers and stories are fictional; codes are public ICD-10-CM, RxNorm and LOINC numbers.
 */
type Condition = { icd10?: string; text: string; since: string }
type Medicine = { text: string; how: string }
export type ChartPerson = {
  id: string
  givenName: string
  familyName: string
  birthDate: string
  sex: string
  language?: string
  phone?: string | null
  mbi?: string
  conditions: Condition[]
  medicines: Medicine[]
  pressure?: [number, number]
  weightPounds?: number
  /** The three-month sugar number, each with its day. */
  a1c?: (readonly [string, number])[]
  lastVisitOn: string
}

const coded = (text: string, icd10?: string) => ({
  text,
  ...(icd10 ? { coding: [{ system: 'http://hl7.org/fhir/sid/icd-10-cm', code: icd10, display: text }] } : {}),
})
const loinc = (code: string, display: string) => ({
  coding: [{ system: 'http://loinc.org', code, display }],
  text: display,
})
const category = (code: string) => [
  { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/observation-category', code }] },
]

const observations = (person: ChartPerson, subject: object) => {
  const base = {
    resourceType: 'Observation',
    status: 'final',
    subject,
    effectiveDateTime: person.lastVisitOn,
    category: category('vital-signs'),
  }
  const [high, low] = person.pressure ?? []
  return [
    ...(high && low
      ? [
          {
            ...base,
            id: `${person.id}-bp`,
            code: loinc('85354-9', 'Blood pressure'),
            component: [
              {
                code: loinc('8480-6', 'Systolic blood pressure'),
                valueQuantity: { value: high, unit: 'mmHg' },
              },
              {
                code: loinc('8462-4', 'Diastolic blood pressure'),
                valueQuantity: { value: low, unit: 'mmHg' },
              },
            ],
          },
        ]
      : []),
    ...(person.weightPounds
      ? [
          {
            ...base,
            id: `${person.id}-weight`,
            code: loinc('29463-7', 'Body weight'),
            valueQuantity: { value: person.weightPounds, unit: 'lb' },
          },
        ]
      : []),
    ...(person.a1c ?? []).map(([effectiveDateTime, value], at) => ({
      ...base,
      id: `${person.id}-a1c${at}`,
      effectiveDateTime,
      category: category('laboratory'),
      code: loinc('4548-4', 'Hemoglobin A1c'),
      valueQuantity: { value, unit: '%' },
    })),
  ]
}

/** One person's chart as a FHIR R4 collection bundle. */
export const chartOf = (person: ChartPerson) => {
  const subject = { reference: `Patient/${person.id}` }
  const resources = [
    {
      resourceType: 'Patient',
      id: person.id,
      gender: person.sex,
      birthDate: person.birthDate,
      name: [{ family: person.familyName, given: [person.givenName] }],
      identifier: [
        { system: 'urn:sample:ehr', value: person.id, type: { coding: [{ code: 'MR' }] } },
        ...(person.mbi ? [{ system: 'http://hl7.org/fhir/sid/us-mbi', value: person.mbi }] : []),
      ],
      telecom: person.phone ? [{ system: 'phone', value: person.phone }] : [],
      communication: [{ language: { coding: [{ code: person.language ?? 'en' }] } }],
      address: [{ line: ['7 Elm Court'], city: 'Springfield', state: 'OH', postalCode: '45501-5678' }],
    },
    ...person.conditions.map(({ text, icd10, since }, at) => ({
      resourceType: 'Condition',
      id: `${person.id}-c${at}`,
      subject,
      code: coded(text, icd10),
      onsetDateTime: since,
      clinicalStatus: { coding: [{ code: 'active' }] },
    })),
    ...person.medicines.map(({ text, how }, at) => ({
      resourceType: 'MedicationRequest',
      id: `${person.id}-m${at}`,
      subject,
      status: 'active',
      intent: 'order',
      medicationCodeableConcept: { text },
      dosageInstruction: [{ text: how }],
    })),
    ...observations(person, subject),
    {
      resourceType: 'Encounter',
      id: `${person.id}-e0`,
      subject,
      status: 'finished',
      class: { code: 'AMB' },
      type: [{ text: 'Office visit' }],
      period: { start: person.lastVisitOn, end: person.lastVisitOn },
    },
  ]
  return { resourceType: 'Bundle', type: 'collection', entry: resources.map((resource) => ({ resource })) }
}

const GIVEN = [
  'Ada',
  'Ben',
  'Cleo',
  'Dov',
  'Etta',
  'Finn',
  'Gwen',
  'Hugo',
  'Iris',
  'Jonas',
  'Kaya',
  'Leon',
  'Mina',
  'Noel',
  'Opal',
  'Pia',
  'Quinn',
  'Ruben',
  'Suri',
  'Theo',
]
const FAMILY = [
  'Ashgrove',
  'Birchfield',
  'Cedarholm',
  'Dunmarsh',
  'Elmhurst',
  'Fernley',
  'Greenough',
  'Hawthorne-Vale',
  'Ivorson',
  'Juniper',
]
const CONDITIONS: Omit<Condition, 'since'>[] = [
  { icd10: 'I10', text: 'High blood pressure' },
  { icd10: 'E11.9', text: 'Type 2 diabetes' },
  { text: 'Chronic obstructive lung disease' },
  { icd10: 'N18.31', text: 'Chronic kidney disease stage 3a' },
  { text: 'Osteoarthritis of knee' },
  { icd10: 'F33.1', text: 'Depression, recurrent, moderate' },
  { icd10: 'I50.22', text: 'Chronic systolic heart failure' },
  { icd10: 'J06.9', text: 'Common cold' },
]

/** A small generator with a seed, so that every sample practice is the same. */
const seeded = (seed: number) => () => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
  return seed / 2 ** 32
}

/** `count` made-up people; `today` (ISO date) fixes their last visits. */
export const generatePeople = (count: number, today: string): ChartPerson[] => {
  const random = seeded(20_260_301)
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)]!
  const year = Number(today.slice(0, 4))
  return Array.from({ length: count }, (_, at) => {
    const wanted = 1 + Math.floor(random() * 4)
    const start = Math.floor(random() * CONDITIONS.length)
    return {
      id: `sample-${String(at + 1).padStart(3, '0')}`,
      givenName: GIVEN[at % GIVEN.length]!,
      familyName: pick(FAMILY),
      birthDate: `${year - 62 - Math.floor(random() * 30)}-0${1 + Math.floor(random() * 9)}-1${Math.floor(random() * 9)}`,
      sex: pick(['female', 'male']),
      phone: `(555) 010-${String(1000 + at)}`,
      conditions: Array.from({ length: wanted }, (_unused, step) => ({
        ...CONDITIONS[(start + step) % CONDITIONS.length]!,
        since: `${year - 3 - Math.floor(random() * 12)}-05-01`,
      })),
      medicines: [{ text: 'Lisinopril 10 mg tablet', how: 'One tablet each morning' }],
      pressure: [118 + Math.floor(random() * 40), 68 + Math.floor(random() * 20)],
      lastVisitOn: `${year - Math.floor(random() * 2)}-01-1${Math.floor(random() * 9)}`,
    }
  })
}
