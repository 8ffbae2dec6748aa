import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import type { Context } from '../../platform/context.ts'
import type { IncomingChart, IncomingFact } from './incoming-chart.ts'
import {
  addDocument,
  addMissing,
  type FactRow,
  hasFactOf,
  readDocumentBySha,
  replaceChanged,
} from './store.ts'

/** Many statements a query keep one fast; this many keep its size bounded. */
const FACTS_A_QUERY = 2_000

/** `again` is true when these very bytes came before. */
export type KeptDocument = { id: string; again: boolean }
type Paper = { fileName: string; format: string; bytes: Uint8Array }

/** Keeps the paper itself, byte for byte, once. */
export const keepDocument = async (
  context: Context,
  { fileName, format, bytes }: Paper,
): Promise<KeptDocument> => {
  const sha256 = createHash('sha256').update(bytes).digest()
  const before = await readDocumentBySha(context.tx, sha256)
  if (before) return { id: before.id, again: true }
  const id = context.newId()
  await addDocument(context.tx, {
    practiceId: context.practice.id,
    id,
    sha256,
    fileName,
    format,
    content: gzipSync(bytes),
    receivedAt: context.now,
    receivedBy: context.actor.kind === 'staff' ? context.actor.id : null,
  })
  return { id, again: false }
}

/** The path is where it stood, not what it says: a document in another order is not news. */
const hashOf = ({ sourcePath: _, ...words }: IncomingFact): string => {
  const ordered = Object.entries(words)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return createHash('sha256').update(JSON.stringify(ordered)).digest('hex')
}

const rowOf = (context: Context, fact: IncomingFact): FactRow => ({
  id: context.newId(),
  kind: fact.kind,
  source_key: fact.sourceKey,
  source_path: fact.sourcePath,
  content_hash: hashOf(fact),
  text: fact.text,
  codes: fact.codes,
  status: fact.status ?? null,
  started_on: fact.startedOn ?? null,
  ended_on: fact.endedOn ?? null,
  value_number: fact.valueNumber ?? null,
  unit: fact.unit ?? null,
  value_text: fact.valueText ?? null,
  detail: fact.detail ?? {},
})

export type Received = { added: number; changed: number; unchanged: number }

/**
 * Writes what a chart states, in the transaction of its document. The same again changes nothing; a newer version
 * replaces. A paper that came before has had its say: it does not bring older words back.
 */
export const receiveChart = async (
  context: Context,
  patientId: string,
  document: KeptDocument,
  chart: IncomingChart,
): Promise<Received> => {
  const source = {
    practiceId: context.practice.id,
    patientId,
    sourceSystem: chart.sourceSystem,
    documentId: document.id,
    receivedAt: context.now,
  }
  // The same statement twice in one document is one statement; the last word counts.
  const rows = [...new Map(chart.facts.map((fact) => [`${fact.kind} ${fact.sourceKey}`, fact])).values()].map(
    (fact) => rowOf(context, fact),
  )
  if (document.again && (await hasFactOf(context.tx, document.id, patientId)))
    return { added: 0, changed: 0, unchanged: rows.length }
  let [changed, written] = [0, 0]
  for (let at = 0; at < rows.length; at += FACTS_A_QUERY) {
    const part = rows.slice(at, at + FACTS_A_QUERY)
    changed += await replaceChanged(context.tx, source, part)
    written += await addMissing(context.tx, source, part)
  }
  if (written > 0) await context.emit('record.received', { patientId, documentId: document.id })
  return { added: written - changed, changed, unchanged: rows.length - written }
}
