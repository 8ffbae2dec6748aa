import { type Insertable, sql } from 'kysely'
import type { Tx } from '../../platform/database.ts'
import type { Tables } from '../../platform/tables.ts'
import type { Coverage, MayBeTold, PatientCard, Stay } from './contract.ts'
import type { Need } from './need-contract.ts'

type New<T extends keyof Tables> = Insertable<Tables[T]>
export type NewPatient = New<'patients.patient'>

const CARD = [
  'id',
  'version',
  'givenName',
  'familyName',
  'birthDate',
  'sex',
  'language',
  'phone',
  'email',
  'addressLine',
  'city',
  'state',
  'postalCode',
  'deceasedOn',
] as const

export const readCard = async (tx: Tx, id: string): Promise<PatientCard | undefined> => {
  const row = await tx
    .selectFrom('patients.patient')
    .select(CARD)
    .select(
      sql<string | null>`(select value from patients.identifier i
      where i.practice_id = patient.practice_id and i.patient_id = patient.id and i.kind = 'mbi' limit 1)`.as(
        'mbi',
      ),
    )
    .where('id', '=', id)
    .executeTakeFirst()
  return row && { ...row, sex: row.sex as PatientCard['sex'] }
}

/** Names by any letters, a birth date as typed, or the last digits of a phone number. */
export const searchCards = (tx: Tx, words: string, limit: number) => {
  const digits = words.replace(/\D/g, '')
  const like = `%${words.replace(/[%_\\]/g, '\\$&')}%`
  return tx
    .selectFrom('patients.patient')
    .select(['id', 'givenName', 'familyName', 'birthDate', 'sex', 'phone', 'deceasedOn'])
    .where((eb) =>
      eb.or([
        eb(sql<string>`given_name || ' ' || family_name`, 'ilike', like),
        eb(sql<string>`family_name || ', ' || given_name`, 'ilike', like),
        eb(sql<string>`to_char(birth_date, 'YYYY-MM-DD MM/DD/YYYY FMMM/FMDD/YYYY')`, 'like', like),
        ...(digits.length >= 3
          ? [eb(sql<string>`regexp_replace(coalesce(phone, ''), '\\D', '', 'g')`, 'like', `%${digits}%`)]
          : []),
      ]),
    )
    .orderBy('familyName')
    .orderBy('givenName')
    .limit(limit)
    .execute()
}

/** An e-mail whatever its capitals, a phone number by its last ten digits. */
export const reachedAt = (table: 'c' | 'r' | 'patient', address: string) =>
  address.includes('@')
    ? sql<boolean>`lower(${sql.ref(`${table}.email`)}) = ${address.trim().toLowerCase()}`
    : sql<boolean>`right(regexp_replace(coalesce(${sql.ref(`${table}.phone`)}, ''), '\\D', '', 'g'), 10) = ${address.replace(/\D/g, '').slice(-10)}`

export const readPatientsReached = (tx: Tx, address: string, birthDate: string) =>
  tx
    .selectFrom('patients.patient')
    .select(['id', 'language'])
    .where('birthDate', '=', birthDate)
    .where('deceasedOn', 'is', null)
    .where(reachedAt('patient', address))
    .execute()

/** Everybody alive who is reached at an address: more than one where a couple has one phone. */
export const readPatientsAt = (tx: Tx, address: string) =>
  tx
    .selectFrom('patients.patient')
    .select(['id', 'language', 'givenName', 'familyName'])
    .where('deceasedOn', 'is', null)
    .where(reachedAt('patient', address))
    .execute()

export const readCards = async (tx: Tx, ids: string[]) =>
  ids.length === 0 ? [] : tx.selectFrom('patients.patient').select(CARD).where('id', 'in', ids).execute()

export const readAllCards = (tx: Tx) =>
  tx.selectFrom('patients.patient').select(CARD).orderBy('familyName').execute()

/** Others of the same name and birth date: said to a person, never merged. */
export const readNamesakes = (tx: Tx, who: { givenName: string; familyName: string; birthDate: string }) =>
  tx
    .selectFrom('patients.patient')
    .select('id')
    .where(sql`lower(given_name)`, '=', who.givenName.toLowerCase())
    .where(sql`lower(family_name)`, '=', who.familyName.toLowerCase())
    .where('birthDate', '=', who.birthDate)
    .execute()

export const addPatient = (tx: Tx, patient: NewPatient) =>
  tx.insertInto('patients.patient').values(patient).execute()

export type PatientChange = Partial<Omit<NewPatient, 'practiceId' | 'id' | 'version' | 'createdAt'>>

/** Writes only on the version that was seen; undefined when somebody saved in between. */
export const updatePatient = (tx: Tx, id: string, version: number, change: PatientChange) =>
  tx
    .updateTable('patients.patient')
    .set({ ...change, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('version')
    .executeTakeFirst()

export type NewIdentifier = New<'patients.identifier'>
export const addIdentifiers = async (tx: Tx, identifiers: NewIdentifier[]) => {
  if (identifiers.length > 0)
    await tx
      .insertInto('patients.identifier')
      .values(identifiers)
      .onConflict((oc) => oc.doNothing())
      .execute()
}
export const readPatientByIdentifier = (tx: Tx, system: string, value: string) =>
  tx
    .selectFrom('patients.identifier')
    .select('patientId')
    .where('system', '=', system)
    .where('value', '=', value)
    .executeTakeFirst()

export const replaceMbi = async (tx: Tx, practiceId: string, patientId: string, mbi: string) => {
  await tx
    .updateTable('patients.identifier')
    .set({ kind: 'other' })
    .where('patientId', '=', patientId)
    .where('kind', '=', 'mbi')
    .where('value', '<>', mbi)
    .execute()
  await tx
    .insertInto('patients.identifier')
    .values({ practiceId, patientId, system: 'http://hl7.org/fhir/sid/us-mbi', value: mbi, kind: 'mbi' })
    .onConflict((oc) =>
      oc
        .columns(['practiceId', 'system', 'value'])
        .doUpdateSet({ kind: 'mbi' })
        .where(sql`identifier.patient_id`, '=', patientId),
    )
    .execute()
}

const NEED = [
  'preferredName',
  'interpreter',
  'hearing',
  'vision',
  'speech',
  'bestTimes',
  'channel',
  'doNot',
  'note',
  'callFrom',
  'callUntil',
] as const
/** `in` wants at least one. */
const NOBODY = '00000000-0000-0000-0000-000000000000'
const NO_NEED = Object.fromEntries(NEED.map((key) => [key, null])) as Need

export const readNeed = async (tx: Tx, patientId: string): Promise<Need> =>
  (await tx
    .selectFrom('patients.need')
    .select(NEED)
    .where('patientId', '=', patientId)
    .orderBy('version', 'desc')
    .executeTakeFirst()) ?? NO_NEED

/** What to know before calling each of these patients. */
export const readNeeds = async (tx: Tx, patientIds: readonly string[]): Promise<Map<string, Need>> => {
  const rows = await tx
    .selectFrom('patients.need')
    .distinctOn('patientId')
    .select(['patientId', ...NEED])
    .where('patientId', 'in', [...patientIds, NOBODY])
    .orderBy('patientId')
    .orderBy('version', 'desc')
    .execute()
  return new Map(rows.map(({ patientId, ...need }) => [patientId, need]))
}

export const addNeed = async (tx: Tx, row: Omit<New<'patients.need'>, 'version'>) => {
  const { version } = await tx
    .selectFrom('patients.need')
    .select(({ fn }) => fn.coalesce(fn.max('version'), sql<number>`0`).as('version'))
    .where('patientId', '=', row.patientId)
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('patients.need')
    .values({ ...row, version: version + 1 })
    .execute()
}

export const readMayBeTold = (tx: Tx, patientId: string): Promise<MayBeTold[]> =>
  tx
    .selectFrom('patients.mayBeTold')
    .select(['id', 'name', 'relationship', 'phone', 'topics', 'givenOn', 'expiresOn'])
    .where('patientId', '=', patientId)
    .where('endedAt', 'is', null)
    .orderBy('givenOn')
    .execute()
export const insertMayBeTold = (tx: Tx, row: New<'patients.mayBeTold'>) =>
  tx
    .insertInto('patients.mayBeTold')
    .values(row)
    .onConflict((oc) => oc.doNothing())
    .execute()
export const closeMayBeTold = (tx: Tx, patientId: string, id: string, endedAt: Date) =>
  tx
    .updateTable('patients.mayBeTold')
    .set({ endedAt })
    .where('patientId', '=', patientId)
    .where('id', '=', id)
    .execute()

export const readCoverages = async (tx: Tx, patientId: string): Promise<Coverage[]> =>
  (await tx
    .selectFrom('patients.coverage')
    .select(['id', 'kind', 'payerName', 'memberId', 'fromOn', 'untilOn'])
    .where('patientId', '=', patientId)
    .orderBy('fromOn')
    .execute()) as Coverage[]
export const insertCoverage = (tx: Tx, row: New<'patients.coverage'>) =>
  tx
    .insertInto('patients.coverage')
    .values(row)
    .onConflict((oc) => oc.doNothing())
    .execute()

export const readStays = async (tx: Tx, patientId: string): Promise<Stay[]> =>
  (await tx
    .selectFrom('patients.stay')
    .select(['id', 'kind', 'fromOn', 'untilOn', 'place'])
    .where('patientId', '=', patientId)
    .orderBy('fromOn')
    .execute()) as Stay[]
export const insertStay = (tx: Tx, row: New<'patients.stay'>) =>
  tx
    .insertInto('patients.stay')
    .values(row)
    .onConflict((oc) => oc.doNothing())
    .execute()
