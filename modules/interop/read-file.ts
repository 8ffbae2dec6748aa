import { readCcda } from './ccda/read-ccda.ts'
import { readFhir } from './fhir/read-fhir.ts'
import type { FactKind, IncomingChart, NotUnderstood } from './reading/chart.ts'
import { decode } from './reading/decode.ts'
import { summarize } from './reading/omissions.ts'
import { parseJson } from './reading/parse-json.ts'
import { recognizeText, refuseBinary } from './reading/recognize.ts'
import { isRefusal, type Refusal, refuse } from './reading/refusal.ts'
import { unpack } from './reading/unpack.ts'

export type FileFormat = 'fhir-bundle' | 'fhir-ndjson' | 'fhir-resource' | 'ccda'

/** How many of each kind were read: `patient` and the kinds of facts. */
export type ReadCounts = Partial<Record<FactKind | 'patient', number>>

export type ReadResult =
  | {
      ok: true
      format: FileFormat
      charts: IncomingChart[]
      read: ReadCounts
      notUnderstood: NotUnderstood[]
    }
  | Refusal

/** `today` is the practice's day (ISO date); `sourceSystem` overrides what the file says of its sender. */
export type ReadOptions = { today: string; sourceSystem?: string }

type Read = Omit<Extract<ReadResult, { ok: true }>, 'ok' | 'read'>

function countKinds(charts: IncomingChart[]): ReadCounts {
  const counts: ReadCounts = {}
  const add = (kind: keyof ReadCounts) => {
    counts[kind] = (counts[kind] ?? 0) + 1
  }
  for (const chart of charts) {
    if (chart.person) add('patient')
    for (const fact of chart.facts) add(fact.kind)
  }
  return counts
}

function readJson(text: string, options: ReadOptions): Read | Refusal {
  const json = parseJson(text)
  if (isRefusal(json)) return json
  const read = readFhir(json, options)
  if (isRefusal(read)) return read
  const notUnderstood = [...summarize(read.omissions), ...read.charts.flatMap((chart) => chart.notUnderstood)]
  return { format: read.format, charts: read.charts, notUnderstood }
}

function readXml(text: string, options: ReadOptions): Read | Refusal {
  const chart = readCcda(text, options)
  if (isRefusal(chart)) return chart
  return { format: 'ccda', charts: [chart], notUnderstood: chart.notUnderstood }
}

function readText(bytes: Uint8Array, options: ReadOptions): Read | Refusal {
  const text = decode(bytes)
  if (isRefusal(text)) return text
  if (text.trim() === '') return refuse('empty', 'This file is empty. Export the chart again.')
  const kind = recognizeText(text)
  if (isRefusal(kind)) return kind
  return kind === 'json' ? readJson(text, options) : readXml(text, options)
}

/**
 * From the bytes of one file to the charts inside, or one sentence that says what is wrong, where, and what to do.
 * The content decides what it is: names lie.
 */
export function readFile(_name: string, bytes: Uint8Array, options: ReadOptions): ReadResult {
  if (bytes.length === 0) return refuse('empty', 'This file is empty. Export the chart again.')
  const content = unpack(bytes)
  if (isRefusal(content)) return content
  const read = refuseBinary(content) ?? readText(content, options)
  return isRefusal(read) ? read : { ok: true, ...read, read: countKinds(read.charts) }
}
