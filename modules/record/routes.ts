import { gunzipSync } from 'node:zlib'
import { type Answer, answer } from '../../platform/answer.ts'
import type { Context } from '../../platform/context.ts'
import { found } from '../../platform/refusal.ts'
import { readCard } from '../patients/index.ts'
import { downloadDocument, FACT_KINDS, type FactView, readChart } from './contract.ts'
import { type Fact, hasFactOf, readDocument, readFacts } from './store.ts'

/** Of these a person wants the newest of each kind, not all of ten years. */
const NEWEST_ONLY = new Set(['vital', 'result'])
const VISITS_MAX = 20

const view = (fact: Fact): FactView => ({
  id: fact.id,
  kind: fact.kind,
  text: fact.text,
  codes: fact.codes,
  status: fact.status,
  startedOn: fact.startedOn,
  endedOn: fact.endedOn,
  value: fact.valueNumber === null ? fact.valueText : `${fact.valueNumber} ${fact.unit ?? ''}`.trim(),
  detail: fact.detail,
  source: {
    system: fact.sourceSystem,
    path: fact.sourcePath,
    documentId: fact.documentId,
    receivedAt: fact.receivedAt.toISOString(),
  },
})

const worthReading = (facts: Fact[]): Fact[] => {
  const seen = new Set<string>()
  let visits = 0
  return facts.filter(({ kind, text }) => {
    if (kind === 'encounter' || kind === 'procedure') return ++visits <= VISITS_MAX
    if (!NEWEST_ONLY.has(kind)) return true
    const key = `${kind} ${text}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

/** Many systems export charts packed; the paper goes out as it came in. */
const isGzip = (bytes: Uint8Array) => bytes[0] === 0x1f && bytes[1] === 0x8b
const mediaTypeOf = (bytes: Uint8Array, format: string) =>
  isGzip(bytes) ? 'application/gzip' : format === 'ccda' ? 'application/xml' : 'application/json'

const openDocument = async (context: Context, patientId: string, documentId: string) => {
  // The document is hers only if it states something of her.
  found(await hasFactOf(context.tx, documentId, patientId))
  const { fileName, content, format } = found(await readDocument(context.tx, documentId))
  const bytes = gunzipSync(content)
  context.touch({ action: 'export', thing: 'record.document', thingId: documentId, patientId })
  return { bytes, mediaType: mediaTypeOf(bytes, format), fileName }
}

export const answers: Answer[] = [
  answer(readChart, async ({ tx }, { patientId }) => {
    found(await readCard(tx, patientId))
    return { facts: worthReading(await readFacts(tx, patientId, FACT_KINDS)).map(view) }
  }),
  answer(downloadDocument, (context, { patientId, documentId }) =>
    openDocument(context, patientId, documentId),
  ),
]
