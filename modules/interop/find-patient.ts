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

/** One mistyped digit makes a Medicare number somebody else's: the birth date has to agree. */
const findByMbi = async ({ tx }: Context, person: IncomingPatient): Promise<string | undefined> => {
  const mbi = person.identifiers.find(({ kind }) => kind === 'mbi')?.value
  const holder = mbi && (await readPatientByIdentifier(tx, MBI_SYSTEM, mbi))
  const card = holder ? await readCard(tx, holder.patientId) : undefined
  return card?.birthDate === person.birthDate ? card.id : undefined
}

/** The same person is known by the source's own id, or by the same Medicare number. A name and a birth date prove nothing. */
export const findKnown = async (
  context: Context,
  { sourceSystem, sourcePatientId, person }: IncomingChart,
): Promise<string | undefined> =>
  (await readSourcePatient(context.tx, sourceSystem, sourcePatientId)) ??
  (person && (await findByMbi(context, person)))

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

const sameWord = (ours: string, theirs: string) => ours.toLowerCase() === theirs.toLowerCase()

/** Who she is, is never taken over from a file: a difference may be a typing error, or another person. */
const whoDiffers = (card: PatientCard, person: IncomingPatient): string[] => {
  const differs = [
    ...(sameWord(card.givenName, person.givenName) ? [] : ['first name']),
    ...(sameWord(card.familyName, person.familyName) ? [] : ['last name']),
    ...(card.birthDate === person.birthDate ? [] : ['birth date']),
    ...(person.sex === 'unknown' || card.sex === person.sex ? [] : ['sex']),
  ]
  return differs.map((what) => `The ${what} in the file is another than ours. Ours was kept; please check.`)
}

/** Fills what was empty. Where the source says something else than we have, ours stays and a person is told. */
const bringUpToDate = async (
  { tx }: Context,
  card: PatientCard,
  person: IncomingPatient,
): Promise<string[]> => {
  const change: Record<string, string> = {}
  const remarks = whoDiffers(card, person)
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

const NUMBERS: Record<string, string> = { mbi: 'Medicare number', mrn: 'record number' }

/** Keeps the numbers by which others know her. One that somebody else here has stays with its holder, and is said. */
const keepIdentifiers = async (context: Context, id: string, person: IncomingPatient): Promise<string[]> => {
  const identifiers = identifiersOf(context.practice.id, id, person)
  const remarks: string[] = []
  for (const { system, value, kind } of identifiers) {
    const holder = await readPatientByIdentifier(context.tx, system, value)
    if (holder && holder.patientId !== id)
      remarks.push(
        `The ${NUMBERS[kind] ?? 'identifier'} in the file belongs to another patient here. The charts were kept apart; a person must decide.`,
      )
  }
  await addIdentifiers(context.tx, identifiers)
  return remarks
}

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
  const remarks = byIdAlone ? [byIdAlone.remark] : []
  if (known && person) remarks.push(...(await bringUpToDate(context, card, person)))
  if (person) remarks.push(...(await keepIdentifiers(context, id, person)))
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
    remarks,
  }
}
