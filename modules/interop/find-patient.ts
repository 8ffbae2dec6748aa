import type { Context } from '../../platform/context.ts'
import {
  addIdentifiers,
  addPatient,
  type PatientCard,
  readCard,
  readNamesakes,
  readPatientByIdentifier,
  updatePatient,
} from '../patients/index.ts'
import {
  addSourcePatient,
  type IncomingChart,
  type IncomingPatient,
  readPatientsBySourceId,
  readSourcePatient,
} from '../record/index.ts'

const MBI_SYSTEM = 'http://hl7.org/fhir/sid/us-mbi'

export type FoundPatient = { id: string; name: string; isNew: boolean; namesakes: number; remarks: string[] }

/** The same person is known by the source's own id, or by the same Medicare number. A name and a birth date prove nothing. */
const findKnown = async (
  { tx }: Context,
  { sourceSystem, sourcePatientId, person }: IncomingChart,
): Promise<string | undefined> => {
  const known = await readSourcePatient(tx, sourceSystem, sourcePatientId)
  const mbi = person?.identifiers.find(({ kind }) => kind === 'mbi')?.value
  return known ?? (mbi ? (await readPatientByIdentifier(tx, MBI_SYSTEM, mbi))?.patientId : undefined)
}

const contactOf = (person: IncomingPatient) => ({
  phone: person.phone ?? null,
  email: person.email ?? null,
  addressLine: person.address?.line ?? null,
  city: person.address?.city ?? null,
  state: person.address?.state ?? null,
  postalCode: person.address?.postalCode ?? null,
  deceasedOn: person.deceasedOn?.slice(0, 10) ?? null,
})

const FIELDS: Record<keyof ReturnType<typeof contactOf>, string> = {
  phone: 'phone number',
  email: 'e-mail address',
  addressLine: 'street',
  city: 'city',
  state: 'state',
  postalCode: 'ZIP code',
  deceasedOn: 'date of death',
}

/** Fills what was empty. Where the source says something else than we have, ours stays and a person is told. */
const bringUpToDate = async (
  { tx }: Context,
  card: PatientCard,
  person: IncomingPatient,
): Promise<string[]> => {
  const change: Record<string, string> = {}
  const remarks: string[] = []
  for (const [field, theirs] of Object.entries(contactOf(person)) as [keyof typeof FIELDS, string | null][]) {
    if (theirs === null || theirs === card[field]) continue
    if (card[field] === null) change[field] = theirs
    else remarks.push(`The ${FIELDS[field]} in the file is another than ours. Ours was kept; please check.`)
  }
  if (Object.keys(change).length > 0) await updatePatient(tx, card.id, card.version, change)
  return remarks
}

const identifiersOf = (practiceId: string, patientId: string, person: IncomingPatient) =>
  person.identifiers
    .filter(({ kind }) => kind !== 'ssn')
    .map(({ system, value, kind }) => ({
      practiceId,
      patientId,
      system: kind === 'mbi' ? MBI_SYSTEM : system,
      value,
      kind: kind === 'mbi' || kind === 'mrn' ? kind : 'other',
    }))

const addNew = async (context: Context, person: IncomingPatient): Promise<string> => {
  const id = context.newId()
  const { givenName, familyName, birthDate, sex, language } = person
  await addPatient(context.tx, {
    practiceId: context.practice.id,
    id,
    givenName,
    familyName,
    birthDate,
    sex,
    ...contactOf(person),
    language: language?.startsWith('es') ? 'es' : 'en',
    createdAt: context.now,
  })
  return id
}

/** An id long enough that no two systems would both have given it, such as a UUID; "17" could be anybody's. */
const isDistinctive = (id: string): boolean => id.length >= 8 && /[a-z]/i.test(id)

/**
 * A file of facts alone often does not say which system it is from. Its patient id is trusted only where it is
 * distinctive and exactly one patient has it, and the report says so.
 */
const findBySourceIdAlone = async (
  { tx }: Context,
  { person, sourcePatientId }: IncomingChart,
): Promise<{ id: string; remark: string } | undefined> => {
  if (person || !isDistinctive(sourcePatientId)) return undefined
  const [only, ...others] = await readPatientsBySourceId(tx, sourcePatientId)
  if (!only || others.length > 0) return undefined
  const remark = `The file does not say which system it is from. Its patient id is the one that ${only.sourceSystem} uses.`
  return { id: only.patientId, remark }
}

/** Whose chart this is: a patient we know, a new one, or nobody where the file brings facts about a stranger. */
export const findOrAddPatient = async (
  context: Context,
  chart: IncomingChart,
): Promise<FoundPatient | null> => {
  const { person, sourceSystem, sourcePatientId } = chart
  const byIdAlone = await findBySourceIdAlone(context, chart)
  const known = (await findKnown(context, chart)) ?? byIdAlone?.id
  if (!known && !person) return null
  const namesakes = !known && person ? (await readNamesakes(context.tx, person)).length : 0
  const id = known ?? (await addNew(context, person!))
  const card = (await readCard(context.tx, id))!
  const remarks = known && person ? await bringUpToDate(context, card, person) : []
  if (person) await addIdentifiers(context.tx, identifiersOf(context.practice.id, id, person))
  await addSourcePatient(context.tx, {
    practiceId: context.practice.id,
    sourceSystem,
    sourcePatientId,
    patientId: id,
  })
  return {
    id,
    name: `${card.givenName} ${card.familyName}`,
    isNew: !known,
    namesakes,
    remarks: byIdAlone ? [byIdAlone.remark] : remarks,
  }
}
