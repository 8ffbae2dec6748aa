import { sql } from 'kysely'
import type { Tx } from '../../platform/database.ts'
import type { Code, FactKind } from './incoming-chart.ts'

export type NewDocument = {
  practiceId: string
  id: string
  sha256: Buffer
  fileName: string
  format: string
  content: Buffer
  receivedAt: Date
  receivedBy: string | null
}

export const readDocumentBySha = (tx: Tx, sha256: Buffer) =>
  tx
    .selectFrom('record.document')
    .select(['id', 'receivedAt'])
    .where('sha256', '=', sha256)
    .executeTakeFirst()
export const addDocument = (tx: Tx, document: NewDocument) =>
  tx.insertInto('record.document').values(document).execute()
export const readDocument = (tx: Tx, id: string) =>
  tx
    .selectFrom('record.document')
    .select(['fileName', 'format', 'content'])
    .where('id', '=', id)
    .executeTakeFirst()
export const hasFactOf = (tx: Tx, documentId: string, patientId: string) =>
  tx
    .selectFrom('record.fact')
    .select('id')
    .where('documentId', '=', documentId)
    .where('patientId', '=', patientId)
    .executeTakeFirst()

export const readSourcePatient = async (
  tx: Tx,
  sourceSystem: string,
  sourcePatientId: string,
): Promise<string | undefined> =>
  (
    await tx
      .selectFrom('record.sourcePatient')
      .select('patientId')
      .where('sourceSystem', '=', sourceSystem)
      .where('sourcePatientId', '=', sourcePatientId)
      .executeTakeFirst()
  )?.patientId
/** For a file that does not say who sent it: the patients whom any system calls by this id. */
export const readPatientsBySourceId = (tx: Tx, sourcePatientId: string) =>
  tx
    .selectFrom('record.sourcePatient')
    .select(['patientId', 'sourceSystem'])
    .where('sourcePatientId', '=', sourcePatientId)
    .limit(2)
    .execute()
export const addSourcePatient = (
  tx: Tx,
  row: { practiceId: string; sourceSystem: string; sourcePatientId: string; patientId: string },
) =>
  tx
    .insertInto('record.sourcePatient')
    .values(row)
    .onConflict((oc) => oc.doNothing())
    .execute()

/** A fact ready to be written: its words, and a hash over them that tells a newer version from the same again. */
export type FactRow = {
  id: string
  kind: FactKind
  source_key: string
  source_path: string
  content_hash: string
  text: string
  codes: Code[]
  status: string | null
  started_on: string | null
  ended_on: string | null
  value_number: number | null
  unit: string | null
  value_text: string | null
  detail: Record<string, string>
}

export type FactSource = {
  practiceId: string
  patientId: string
  sourceSystem: string
  documentId: string
  receivedAt: Date
}

const incoming = (
  rows: FactRow[],
) => sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as i(id uuid, kind text, source_key text,
  source_path text, content_hash text, text text, codes jsonb, status text, started_on text, ended_on text, value_number numeric,
  unit text, value_text text, detail jsonb)`

/** A newer version names itself in the older one, whose words stay. Returns how many changed. */
export const replaceChanged = async (tx: Tx, source: FactSource, rows: FactRow[]): Promise<number> => {
  const { numAffectedRows } = await sql`
    update record.fact f set replaced_at = ${source.receivedAt}, replaced_by = i.id from ${incoming(rows)}
    where f.patient_id = ${source.patientId} and f.source_system = ${source.sourceSystem} and f.kind = i.kind
      and f.source_key = i.source_key and f.replaced_at is null and f.content_hash <> decode(i.content_hash, 'hex')`.execute(
    tx,
  )
  return Number(numAffectedRows ?? 0)
}

/** Adds what has no current version: the new, and the newer. Returns how many were added. */
export const addMissing = async (tx: Tx, source: FactSource, rows: FactRow[]): Promise<number> => {
  const { practiceId, patientId, sourceSystem, documentId, receivedAt } = source
  const { numAffectedRows } = await sql`
    insert into record.fact (practice_id, id, patient_id, kind, source_system, source_key, source_path, document_id, content_hash,
      text, codes, status, started_on, ended_on, value_number, unit, value_text, detail, received_at)
    select ${practiceId}, i.id, ${patientId}, i.kind, ${sourceSystem}, i.source_key, i.source_path, ${documentId},
      decode(i.content_hash, 'hex'), i.text, i.codes, i.status, i.started_on, i.ended_on, i.value_number, i.unit, i.value_text,
      i.detail, ${receivedAt}
    from ${incoming(rows)} where not exists (select 1 from record.fact f where f.patient_id = ${patientId}
      and f.source_system = ${sourceSystem} and f.kind = i.kind and f.source_key = i.source_key and f.replaced_at is null)`.execute(
    tx,
  )
  return Number(numAffectedRows ?? 0)
}

const FACT = [
  'id',
  'patientId',
  'kind',
  'text',
  'codes',
  'status',
  'startedOn',
  'endedOn',
  'valueNumber',
  'unit',
  'valueText',
  'detail',
  'sourceSystem',
  'sourceKey',
  'sourcePath',
  'documentId',
  'receivedAt',
] as const

export type Fact = Awaited<ReturnType<typeof readFacts>>[number]

/** Current facts of one patient, newest first. */
export const readFacts = async (tx: Tx, patientId: string, kinds: readonly FactKind[]) => {
  const rows = await tx
    .selectFrom('record.fact')
    .select(FACT)
    .where('patientId', '=', patientId)
    .where('kind', 'in', [...kinds])
    .where('replacedAt', 'is', null)
    .orderBy('startedOn', (by) => by.desc().nullsLast())
    .execute()
  return rows.map((row) => ({
    ...row,
    kind: row.kind as FactKind,
    codes: row.codes as unknown as Code[],
    detail: row.detail as Record<string, string>,
  }))
}

export type ScreeningFact = {
  patientId: string
  id: string
  text: string
  codes: Code[]
  status: string | null
  startedOn: string | null
  endedOn: string | null
}

/** For screening: the current conditions of everybody, and the newest encounter of each, in two queries. */
export const readScreeningFacts = async (
  tx: Tx,
): Promise<{ conditions: ScreeningFact[]; lastEncounters: Map<string, string> }> => {
  const conditions = await tx
    .selectFrom('record.fact')
    .select(['patientId', 'id', 'text', 'codes', 'status', 'startedOn', 'endedOn'])
    .where('kind', '=', 'condition')
    .where('replacedAt', 'is', null)
    .execute()
  const encounters = await tx
    .selectFrom('record.fact')
    .select(({ fn }) => ['patientId', fn.max('startedOn').as('last')] as const)
    .where('kind', '=', 'encounter')
    .where('replacedAt', 'is', null)
    .groupBy('patientId')
    .execute()
  return {
    conditions: conditions.map((row) => ({ ...row, codes: row.codes as unknown as Code[] })),
    lastEncounters: new Map(
      encounters.flatMap(({ patientId, last }) => (last ? [[patientId, last] as const] : [])),
    ),
  }
}

const HOSPITAL_CLASSES = ['IMP', 'ACUTE', 'NONAC', 'EMER', 'OBSENC', 'inpatient', 'emergency']

/** Of each patient: the newest hospital or emergency stay by its day, and when a medicine last came in new or changed. */
export const readNewestArrivals = async (tx: Tx) => {
  const rows = await tx
    .selectFrom('record.fact')
    .select(({ fn }) => [
      'patientId',
      'kind',
      fn.max('startedOn').as('startedOn'),
      fn.max('receivedAt').as('receivedAt'),
    ])
    .where('replacedAt', 'is', null)
    .where((where) =>
      where.or([
        where('kind', '=', 'medication'),
        where.and([where('kind', '=', 'encounter'), where(sql`detail ->> 'class'`, 'in', HOSPITAL_CLASSES)]),
      ]),
    )
    .groupBy(['patientId', 'kind'])
    .execute()
  const newest = new Map<string, { hospital?: string; medicine?: Date }>()
  for (const { patientId, kind, startedOn, receivedAt } of rows)
    newest.set(patientId, {
      ...newest.get(patientId),
      ...(kind === 'medication' ? { medicine: receivedAt } : startedOn ? { hospital: startedOn } : {}),
    })
  return newest
}
