import type { IncomingChart } from '../reading/chart.ts'
import type { ParsedJson } from '../reading/parse-json.ts'
import { isRefusal, type Refusal, refuse } from '../reading/refusal.ts'
import type { Source } from './build-chart.ts'
import { locate, readBundle } from './read-bundle.ts'
import { type Charts, readResources } from './read-resources.ts'
import { type Located, typeOf } from './references.ts'
import { type Tree, tree } from './tree.ts'

export type FhirFormat = 'fhir-bundle' | 'fhir-ndjson' | 'fhir-resource'
export type FhirRead = { format: FhirFormat } & Charts

function notFhir(where?: string): Refusal {
  const place = where === undefined ? '' : ` (${where})`
  return refuse(
    'not-fhir',
    `This JSON is not a FHIR Bundle: it names no resourceType${place}. Send a FHIR R4 bundle, one resource, or NDJSON.`,
    where,
  )
}

/** Two lines about one patient (pages of one search) are one chart; the one that has the person leads. */
function merge(charts: IncomingChart[]): IncomingChart[] {
  const merged = new Map<string, IncomingChart>()
  for (const chart of charts) {
    const known = merged.get(chart.sourcePatientId)
    if (!known) merged.set(chart.sourcePatientId, chart)
    else if (known.person && chart.person && known.sourceSystem !== chart.sourceSystem)
      merged.set(`${chart.sourceSystem} ${chart.sourcePatientId}`, chart)
    else {
      const lead = known.person ? known : chart
      const facts = [...known.facts, ...chart.facts]
      const once = [...new Map(facts.map((fact) => [`${fact.kind} ${fact.sourceKey}`, fact])).values()]
      const notUnderstood = [...known.notUnderstood, ...chart.notUnderstood]
      merged.set(chart.sourcePatientId, { ...lead, facts: once, notUnderstood })
    }
  }
  return [...merged.values()]
}

function readLines(lines: { number: number; value: unknown }[], source: Source): FhirRead | Refusal {
  const charts: IncomingChart[] = []
  const loose: Located[] = []
  for (const { number, value } of lines) {
    const resource = tree(value)
    const where = `line ${number} `
    if (typeOf(resource) === '') return notFhir(`line ${number}`)
    if (typeOf(resource) !== 'Bundle') loose.push(locate(resource, where))
    else {
      const chart = readBundle(resource, source, where)
      if (isRefusal(chart)) return { ...chart, message: `Line ${number}: ${chart.message}` }
      charts.push(chart)
    }
  }
  if (loose.length === 0) return { format: 'fhir-ndjson', charts: merge(charts), omissions: [] }
  const read = readResources(loose, source)
  if (isRefusal(read)) return read
  return { format: 'fhir-ndjson', charts: merge([...charts, ...read.charts]), omissions: read.omissions }
}

function readOne(resource: Tree, source: Source): FhirRead | Refusal {
  if (typeOf(resource) === '') return notFhir()
  if (typeOf(resource) !== 'Bundle') {
    const read = readResources([locate(resource, '')], source)
    return isRefusal(read) ? read : { format: 'fhir-resource', ...read }
  }
  const chart = readBundle(resource, source)
  return isRefusal(chart) ? chart : { format: 'fhir-bundle', charts: [chart], omissions: [] }
}

/** FHIR R4 as it comes: a bundle, one resource, or a line for each. */
export function readFhir(json: ParsedJson, source: Source): FhirRead | Refusal {
  return json.form === 'lines' ? readLines(json.lines, source) : readOne(tree(json.value), source)
}
