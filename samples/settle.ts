import { addLogin, addSignInRule, hashPassword } from '../modules/access/index.ts'
import { addIdentifiers, addPatient, insertCoverage } from '../modules/patients/index.ts'
import { addPractice, addStaff } from '../modules/practice/index.ts'
import type { Tx } from '../platform/database.ts'
import { type farAway, patients, type practice, SAMPLE_PASSWORD, type staff } from './cast.ts'

type StaffRow =
  | (typeof staff)[keyof typeof staff]
  | {
      id: string
      name: string
      credential: string
      roles: readonly string[]
      email: string
      npi: null
      taxonomy: null
      employer?: string
      worksUntil?: string
    }

/** Puts a practice and its people into an empty database, with sign-ins. */
export const settlePractice = async (tx: Tx, who: typeof practice, people: StaffRow[], at: Date) => {
  await addPractice(tx, { ...who, createdAt: at })
  await addStaff(
    tx,
    people.map(({ id, name, credential, roles, npi, taxonomy, ...work }) => ({
      practiceId: who.id,
      id,
      name,
      credential,
      roles: [...roles],
      npi,
      taxonomy,
      phone: null,
      leftOn: null,
      employer: 'employer' in work ? (work.employer ?? null) : null,
      worksUntil: 'worksUntil' in work ? (work.worksUntil ?? null) : null,
    })),
  )
  // Sample people sign in with a password alone; a real practice asks for a second step unless it says otherwise.
  await addSignInRule(tx, {
    practiceId: who.id,
    id: who.id,
    secondStep: 'offered',
    oidcIssuer: null,
    oidcClientId: null,
    oidcClientSecret: null,
    setAt: at,
    setBy: null,
  })
  const passwordHash = await hashPassword(SAMPLE_PASSWORD)
  for (const { id, email } of people)
    await addLogin(tx, { practiceId: who.id, staffId: id, email, passwordHash })
}

type PatientRow = (typeof patients)[keyof typeof patients] | typeof farAway

/** Patients with Medicare Part B and an address. */
export const settlePatients = async (
  tx: Tx,
  practiceId: string,
  at: Date,
  people: readonly PatientRow[] = Object.values(patients),
) => {
  for (const { mbi, ...patient } of people) {
    const address = { addressLine: '7 Elm Court', city: 'Springfield', state: 'OH', postalCode: '455015678' }
    await addPatient(tx, { ...patient, ...address, practiceId, deceasedOn: null, createdAt: at })
    await addIdentifiers(tx, [
      {
        practiceId,
        patientId: patient.id,
        system: 'http://hl7.org/fhir/sid/us-mbi',
        value: mbi,
        kind: 'mbi',
      },
    ])
    await insertCoverage(tx, {
      practiceId,
      id: patient.id.replace('-7000-8000-', '-7000-9000-'),
      patientId: patient.id,
      kind: 'medicare_part_b',
      payerName: 'Medicare',
      memberId: mbi,
      fromOn: '2020-01-01',
      untilOn: null,
      recordedBy: null,
      recordedAt: at,
    })
  }
}
